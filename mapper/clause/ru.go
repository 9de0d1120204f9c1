package clause

import "github.com/unkg/unkg/mapper/lang"

// agent reports whether the name here says who made what a participle before it describes, and so is the owner of the
// noun after it: "подготовленный Комитетом доклад".
func (o *object) agent(s *part) bool {
	if o.syntax.Owner != lang.OwnerByCase || s.noun >= 0 || o.i == s.first {
		return false
	}
	t := &o.tokens[o.i-1]
	return t.kind == wordToken && (t.is(lang.CarriedWord) || o.words.Participle.Match(o.text(t)))
}

// modifier reports whether the word here is a participle after a comma, which modifies what comes before that: "резолюцию 1,
// принятую Ассамблеей".
func (o *object) modifier(s *part, t *token) bool {
	return o.habit.commas && s.noun < 0 && o.i == s.first && o.i > 0 && o.tokens[o.i-1].kind == commaToken &&
		(t.is(lang.CarriedWord) || t.role == 0 && o.words.Participle.Match(o.text(t)))
}
