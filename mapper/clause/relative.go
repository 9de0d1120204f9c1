package clause

import "github.com/unkg/unkg/mapper/lang"

// lightRelative reads a relative clause at i that only says whose the noun of the part is, and takes its subject as the
// owner of the noun: "les efforts que mène l'Agence", "роль, которую играет Комитет". ok is false, and nothing is read, if
// there is none. The relative may be the head itself, "ce que fait l'Agence", ما تبذله الوكالة من جهود.
func (o *object) lightRelative(s *part, i int) (d depth, ok bool) {
	if i >= len(o.tokens) || !o.tokens[i].is(lang.RelativeWord) || s.level >= maxReach || !o.relates(s, &o.tokens[i]) {
		return 0, false
	}
	const most = 6 // words between the relative and its verb or subject
	var subjects []int
	for n := i + 1; n < min(len(o.tokens), i+1+most); n++ {
		t := &o.tokens[n]
		switch {
		case t.kind == nameToken:
			subjects = append(subjects, n)
		case t.kind != wordToken:
			return 0, false
		case t.is(lang.LightVerb) && len(subjects) > 0: // "que X mène"
			for _, i := range subjects {
				o.add(&o.tokens[i], s.level+1)
			}
			o.i = n + 1
			return o.afterHead(), true
		case t.is(lang.LightVerb) && o.subject(n+1), // "que mène X"
			t.is(lang.LinkWord) && n == i+1 && s.last < 0 && o.subject(n+1): // ما للوكالة من دور
			o.i = n + 1
			return o.list(s.level + 1), true
		case t.is(lang.AndWord) && len(subjects) > 0: // "que X et Y mènent"
		case t.is(lang.AndWord | lang.EndWord):
			return 0, false
		}
	}
	return 0, false
}

// relates reports whether a relative clause can say whose the head of a part is: a noun through which the verb reaches its
// owner, or none but the relative, which then is not "that".
func (o *object) relates(s *part, relative *token) bool {
	if s.last < 0 {
		return !relative.is(lang.ThatWord)
	}
	return s.ends() && o.tokens[s.noun].is(lang.TransparentNoun|lang.ReachingNoun)
}

// subject reports whether the words at i can be the subject of a verb before them: no preposition begins there.
func (o *object) subject(i int) bool {
	for ; i < len(o.tokens); i++ {
		t := &o.tokens[i]
		switch {
		case t.kind == nameToken:
			return true
		case t.kind != wordToken || t.is(lang.PrepositionWord|lang.LinkWord|lang.ToWord|lang.EndWord|lang.AndWord):
			return false
		case !t.is(lang.DeterminerWord | lang.SlipWord):
			return t.is(lang.TransparentNoun | lang.ReachingNoun | lang.GroupNoun)
		}
	}
	return false
}
