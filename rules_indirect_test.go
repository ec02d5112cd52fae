package attribution

import "testing"

func TestClauseRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "clause")), []row{
		{`The minister said: the talks “have failed”.`, `The minister | said | the talks “have failed”`},
		{`The minister said: The talks have failed.`, `The minister | said | The talks have failed`},
		{`Among those he told: his wife, his brother and a priest.`},
		{`Ann O’Neil told reporters that the village would not move.`, `Ann O’Neil | told | that the village would not move`},
		{`Keller said the dam would hold.`, `Keller | said | the dam would hold`},
		{`She asked whether the mill would close.`, `She | asked | whether the mill would close`},
		{`Dolny asked why nobody had checked the locks.`, `Dolny | asked | why nobody had checked the locks`},
		{`The ministry announced on Monday that baths would be limited.`, `The ministry | announced | that baths would be limited`},
		{`Vogt insisted that the members were “tired, cold and unpaid”.`, `Vogt | insisted | that the members were “tired, cold and unpaid”`},
		{`Weir left the room, saying that he had a train to catch.`, `Weir | saying | that he had a train to catch`},
		{`The widows met and demanded that the harbour be closed.`, `The widows | demanded | that the harbour be closed`},
		{`The bank has warned that prices will rise.`, `The bank | has warned | that prices will rise`},
		{`Aune denied that the safe was empty and promised that the money would be returned.`, `Aune | denied | that the safe was empty`, `Aune | promised | that the money would be returned`},
		{`He assured them that the road was safe.`, `He | assured | that the road was safe`},
		{`Officials at the mine say it is flooded.`, `Officials at the mine | say | it is flooded`},
		{`It was late when Brandt confirmed that the bell would stay.`, `Brandt | confirmed | that the bell would stay`},
		{`The report concluded that the pillars had moved.`, `The report | concluded | that the pillars had moved`},
		{`Lund told him she had sold the boat.`, `Lund | told | she had sold the boat`},
		{`Lund told the family the ward was full.`, `Lund | told | the ward was full`},
		{`Lund told councillors the vote was off.`, `Lund | told | the vote was off`},
		{`Farmers who demanded that the dam was opened have gone home.`, `who | demanded | that the dam was opened`},
		{`While he says the port, the mill and the dam are shut, nobody believes him.`, `he | says | the port, the mill and the dam are shut`},
		{`Because polls suggested that he was strong, there was little doubt.`, `polls | suggested | that he was strong`},
		{`He laughed while she said the port, which was old, was shut.`, `she | said | the port, which was old, was shut`},
		// must not match
		{`The minister declined to say whether the vault had been opened.`},
		{`The bank has not said where the money is.`},
		{`A spokesman did not say how many people hold a key.`},
		{`The reports that the guard found were wet.`},
		{`She refused to explain why the alarm was off.`},
		{`The remarks caused a row that lasted a week.`},
		{`Neither man would confirm that the watchman has left.`},
		{`No one has claimed that it was an accident.`},
		{`It is too early to say what the owners will do.`},
		{`If the governor says she knew, she will have to go.`},
		{`He has yet to explain why the alarm was switched off.`},
		{`He said goodbye and left the island.`},
	})
}

func TestInfinitiveRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "infinitive")), []row{
		{`The mayor urged women not to believe the rumours.`, `The mayor | urged | women not to believe the rumours`},
		{`The council promised to repair the pier.`, `The council | promised | to repair the pier`},
		{`Moe threatened to stop the ferries at noon.`, `Moe | threatened | to stop the ferries at noon`},
		{`Police told drivers not to use the tunnel.`, `Police | told | drivers not to use the tunnel`},
		{`She called on the council to open the sluice.`, `She | called on | the council to open the sluice`},
		{`Lund advised the swimmers to stay at home.`, `Lund | advised | the swimmers to stay at home`},
		{`The judge ordered the owner to pay for the fence.`, `The judge | ordered | the owner to pay for the fence`},
		// must not match
		{`The owner has not promised to pay.`},
		{`Nobody asked them to leave.`},
		{`The order to leave came too late.`},
		{`He did not ask the driver to stop.`},
		{`The promise was easy to keep.`},
		{`The minister was unable to promise to pay.`},
		{`The minister refused to comment.`},
	})
}

func TestObjectRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "object")), []row{
		{`Villagers accuse the company of not daring to speak.`, `Villagers | accuse | the company of not daring to speak`},
		{`The board criticised the engineer for his silence.`, `The board | criticised | the engineer for his silence`},
		{`Vogt praised the crew for its courage.`, `Vogt | praised | the crew for its courage`},
		{`The union blamed the accident on a broken lamp.`, `The union | blamed | the accident on a broken lamp`},
		{`Keller apologised for the delay.`, `Keller | apologised | for the delay`},
		{`He described the logbook as “a work of fiction”.`, `He | described | the logbook as “a work of fiction”`},
		{`Engineers had warned of a collapse.`, `Engineers | had warned | of a collapse`},
		{`Lund complained about the noise.`, `Lund | complained | about the noise`},
		{`Counsel Felix Thorne criticised the board over its habit of meeting in secret.`, `Counsel Felix Thorne | criticised | the board over its habit of meeting in secret`},
		// must not match
		{`She did not accuse the company of fraud.`},
		{`The accused paid for the fence.`},
		{`The praise for the book was faint.`},
		{`Police never blamed the driver for the crash.`},
		{`The complaint about the noise was lost.`},
		{`Nobody criticised the board over its accounts.`},
		{`The film portrayed the mayor as a clown.`},
	})
}

func TestAccordingRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "according")), []row{
		{`The roof was never checked, according to the insurers.`, `the insurers | according to | The roof was never checked`},
		{`The missing bulbs, according to the council, are in a cellar.`, `the council | according to | The missing bulbs … are in a cellar`},
		{`The square is “as dark as a drawer”, in the words of Mirela Stanek.`, `Mirela Stanek | in the words of | The square is “as dark as a drawer”`},
		{`The figure is wrong, according to a report by the audit office.`, `a report by the audit office | according to | The figure is wrong`},
		{`According to Ann O’Neil, nothing will move.`, `Ann O’Neil | According to | nothing will move`},
		{`According to two engineers familiar with the contract, repairs will take a year.`, `two engineers familiar with the contract | According to | repairs will take a year`},
		{`According to Northern News, citing two people close to the talks, the port is shut.`, `[Northern News] | According to | the port is shut`},
		{`According to AFP, citing Agerpres, the port is shut.`, `[AFP citing Agerpres] | According to | the port is shut`},
		{`In Brandt’s view, the pillars have moved.`, `Brandt | view | the pillars have moved`},
		{`“A torch costs four euros,” according to the headmaster.`, `the headmaster | according to | “A torch costs four euros,”`},
		{`According to Ann O’Neil, the village will not move.`, `Ann O’Neil | According to | the village will not move`},
		{`According to AFP, two ships have sunk.`, `[AFP] | According to | two ships have sunk`},
		{`In the opinion of the judge, the fence was too high.`, `the judge | In the opinion of | the fence was too high`},
		{`According to Dahl the missing cello was sold in May.`, `Dahl | According to | the missing cello was sold in May`},
		// must not match
		{`The tower came in view of the crowd.`},
		{`In other words, the lamp was broken.`},
		{`It rained in the valley, in the town and in the hills.`},
		{`In the tower of the old mill, an owl was asleep.`},
		{`They sorted the books according to size.`},
		{`Everything went according to plan.`},
	})
}

func TestPassiveRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "passive")), []row{
		{`Visitors were told that the museum was shut.`, `- | were told | that the museum was shut`},
		{`It was claimed by a night guard that the case was empty.`, `a night guard | was claimed | that the case was empty`},
		{`The cleaners were accused by the trustees of leaving a window open.`, `the trustees | were accused | The cleaners … of leaving a window open`},
		{`The jeweller is said to own three houses.`, `- | is said | The jeweller … to own three houses`},
		{`Asked by a girl how old the bridge was, Dahl laughed.`, `a girl | Asked | how old the bridge was`},
		{`Pressed by the judge on why he fled, Dahl wept.`, `the judge | Pressed | why he fled`},
		{`As first reported by the Hill Gazette, the mayor has resigned.`, `[the Hill Gazette] | reported | the mayor has resigned`},
		// must not match
		{`Verrin was not quoted as saying that the frog was safe.`},
		{`The letter was quoted in full.`},
		{`Nobody was told that the museum was shut.`},
		{`The report was published by the trustees in May.`},
		{`The said house was sold by the trustees.`},
	})
}

func TestQuotedAsRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "quoted-as")), []row{
		{`Lazlo Verrin was quoted by Reuters as saying that the frog was safe.`, `Lazlo Verrin [Reuters] | was quoted by Reuters as saying | that the frog was safe`},
		{`Astrid Coombe was quoted as saying: “We have an empty cushion.”`, `Astrid Coombe | was quoted as saying | “We have an empty cushion.”`},
		{`Inspector Quentin Marsh was reported as saying that an arrest was near.`, `Inspector Quentin Marsh | was reported as saying | that an arrest was near`},
		{`The minister was quoted as saying the bridge would close.`, `The minister | was quoted as saying | the bridge would close`},
		{`Novak was cited as saying that he was asleep.`, `Novak | was cited as saying | that he was asleep`},
		{`Reuters quoted Lazlo Verrin as saying that the frog was safe.`, `Lazlo Verrin [Reuters] | quoted Lazlo Verrin as saying | that the frog was safe`},
		// must not match
		{`Verrin was not quoted as saying that the frog was safe.`},
		{`The letter was quoted in full.`},
		{`She was known as a woman who said little.`},
	})
}

func TestNounRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "noun")), []row{
		{`She repeated his claim that the bridge was safe.`, `his | claim | that the bridge was safe`},
		{`Nobody believed Jordi Mas’s claim that bread would be cheaper.`, `Jordi Mas | claim | that bread would be cheaper`},
		{`There was an admission by the treasury that the sum was wrong.`, `the treasury | admission | that the sum was wrong`},
		{`She held up a warning from the millers that the flour would run out.`, `the millers | warning | that the flour would run out`},
		{`He repeated his promise that nobody would lose a job.`, `his | promise | that nobody would lose a job`},
		{`Brandt’s conclusion that the pillars had moved was ignored.`, `Brandt | conclusion | that the pillars had moved`},
		{`She rejected their demand that the sluice be opened.`, `their | demand | that the sluice be opened`},
		{`His promise to resign came too late.`, `His | promise | to resign`},
		{`Then came the bakers’ answer: “We shall bake what we like.”`, `the bakers | answer | “We shall bake what we like.”`},
		// must not match
		{`The report that lay on the table was wet.`},
		{`The claim was never paid.`},
		{`A claim by the owner was settled in May.`},
		{`Her answer surprised the judge that morning.`},
	})
}

func TestOutletRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "outlet")), []row{
		{`The villagers refuse to move, reports AFP, citing Agerpres.`, `[AFP citing Agerpres] | reports | The villagers refuse to move`},
		{`Two ships have sunk, Reuters reported on Monday.`, `[Reuters] | reported | Two ships have sunk`},
		{`Two ships have sunk, reports Reuters.`, `[Reuters] | reports | Two ships have sunk`},
		{`“The bridge is gone”, writes The Guardian.`, `[The Guardian] | writes | “The bridge is gone”`},
		{`The dam has broken, AFP said.`, `[AFP] | said | The dam has broken`},
		{`Widows accuse the company of fraud, reports France Presse.`, `[France Presse] | reports | Widows accuse the company of fraud`},
		{`The mine is flooded, the BBC reports.`, `[the BBC] | reports | The mine is flooded`},
		{`“The bridge is gone,” writes The Guardian.`, `[The Guardian] | writes | “The bridge is gone,”`},
		{`The pianos were insured twice, reported Der Spiegel, quoting dpa.`, `[Der Spiegel citing dpa] | reported | The pianos were insured twice`},
		// must not match
		{`AFP hired nine reporters in May.`},
		{`Reuters did not report the flood.`},
		{`The owner of Reuters, a bank, was sold.`},
		{`She reads The Guardian, feeds the cat and lives alone.`},
		{`The flood is over, but Reuters has not reported it.`},
	})
}
