package verb

// Act is what a cue does: it says, asks, denies. The acts of a language pack are
// those of its verbs.txt.
type Act string

// The acts of the English pack. Think, Know, Hope, Want, Plan, Feel, Support
// and Oppose are attitudes, the others are speech.
const (
	Say       Act = "say"
	Tell      Act = "tell"
	Ask       Act = "ask"
	Answer    Act = "answer"
	Add       Act = "add"
	Announce  Act = "announce"
	Report    Act = "report"
	Explain   Act = "explain"
	Claim     Act = "claim"
	Argue     Act = "argue"
	Suggest   Act = "suggest"
	Admit     Act = "admit"
	Deny      Act = "deny"
	Agree     Act = "agree"
	Disagree  Act = "disagree"
	Demand    Act = "demand"
	Urge      Act = "urge"
	Order     Act = "order"
	Promise   Act = "promise"
	Offer     Act = "offer"
	Threaten  Act = "threaten"
	Warn      Act = "warn"
	Predict   Act = "predict"
	Accuse    Act = "accuse"
	Criticise Act = "criticise"
	Praise    Act = "praise"
	Thank     Act = "thank"
	Apologise Act = "apologise"
	Regret    Act = "regret"
	Complain  Act = "complain"
	Joke      Act = "joke"
	Describe  Act = "describe"
	Call      Act = "call"
	Confirm   Act = "confirm"
	Recall    Act = "recall"
	Write     Act = "write"
	Think     Act = "think"
	Know      Act = "know"
	Hope      Act = "hope"
	Want      Act = "want"
	Plan      Act = "plan"
	Feel      Act = "feel"
	Support   Act = "support"
	Oppose    Act = "oppose"
)
