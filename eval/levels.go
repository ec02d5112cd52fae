package eval

// Levels are how well quotes were found. Each level asks for more than the one before.
// At every level recall is over the annotated quotes and precision over the predicted
// ones; a quote is right where it reaches the level together with the one that it is
// matched with.
type Levels struct {
	// Found: the contents have a similarity of at least 0.5.
	Found Score `json:"found"`
	// Content: the contents have a similarity of at least 0.8.
	Content Score `json:"content"`
	// Attributed: as Content, and the party is right. It is where the sources share a
	// word or both have none. Where the annotation has the name of the party and no words
	// for it, it is where the name or an alias shares a word with the predicted name:
	// one of at least three letters, in upper or lower case.
	Attributed Score `json:"attributed"`
	// Exact: as Attributed, and the contents have the same words, and so have the
	// sources where the annotation has words for it.
	Exact Score `json:"exact"`
}

// reached is the levels that two matched quotes reach.
type reached struct{ found, content, attributed, exact bool }

// compare returns the levels that a prediction and an annotation reach together.
func (g *Gold) compare(gold, pred *unit) reached {
	content, source := jaccard(gold.content, pred.content), jaccard(gold.source, pred.source)
	right := source > 0
	if len(gold.source) == 0 && gold.party != "" {
		right = relatedName(pred.party, g.names(gold.party))
	}
	return reached{
		found:      content >= 0.5,
		content:    content >= 0.8,
		attributed: content >= 0.8 && right,
		exact:      content == 1 && right && (source == 1 || len(gold.source) == 0),
	}
}

func (l *Levels) gold(hit reached) {
	l.Found.gold(hit.found)
	l.Content.gold(hit.content)
	l.Attributed.gold(hit.attributed)
	l.Exact.gold(hit.exact)
}

func (l *Levels) predicted(hit reached) {
	l.Found.predicted(hit.found)
	l.Content.predicted(hit.content)
	l.Attributed.predicted(hit.attributed)
	l.Exact.predicted(hit.exact)
}

// groups returns the levels that a quote counts in.
func (r *Report) groups(u *unit) []*Levels {
	switch {
	case u.quoted():
		return []*Levels{&r.Quoted, &r.All}
	case u.indirect():
		return []*Levels{&r.Indirect, &r.All}
	}
	return []*Levels{&r.All}
}
