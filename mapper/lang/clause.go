package lang

import (
	"cmp"
	"slices"
	"strings"
)

// Clause is the verbs of the organ, and the words that tell whom they address and what they govern.
type Clause struct {
	Adverbs   []string      `yaml:"adverbs"`
	Degrees   []string      `yaml:"degrees"`
	Tails     []string      `yaml:"tails"`
	Attitudes []string      `yaml:"attitudes"` // words in a verb phrase that say how the organ feels: "with concern"
	Fronts    []string      `yaml:"fronts"`
	Pronouns  []string      `yaml:"pronouns"` // for the organ, after a sentence of which it is the subject: "it"
	Joins     []string      `yaml:"conjunctions"`
	Bare      []string      `yaml:"bare"`
	Borders   string        `yaml:"borders"` // characters after which a later verb may begin
	Joined    string        `yaml:"joined"`  // a conjunction that is joined to the verb: و
	Openers   []string      `yaml:"openers"` // what every later verb of a preambular paragraph begins with: وإذ
	Clitics   []string      `yaml:"clitics"` // pronouns before the verb that are its object: "les invite"
	Fronted   []string      `yaml:"fronted"`
	Weak      []string      `yaml:"weak"`
	Relative  []string      `yaml:"relative"`
	Scene     []string      `yaml:"scene"`  // endings of a phrase after which a verb is somebody else's: 大会在第1号决议中，鼓励
	Within    string        `yaml:"within"` // the preposition of such a phrase, after the organ: 在
	NotBefore []string      `yaml:"not_before"`
	Nouns     []string      `yaml:"nouns"`
	AfterNoun []string      `yaml:"after_noun"`
	Trailing  []string      `yaml:"trailing"` // may follow any form: "prie également"; none: any adverb, preambular forms only
	Split     []string      `yaml:"split"`    // first words of verb phrases whose others may come later: обращается к сторонам с просьбой
	Verbs     []ActionVerbs `yaml:"verbs"`
	Person    FirstPerson   `yaml:"first_person"`
	Words     ObjectWords   `yaml:"words"`
	Report    ReportWords   `yaml:"report"`
	Enact     []Enactment   `yaml:"enact"`
	Marks     []TaskMark    `yaml:"marks"`
	enact     *trie
	effects   []string

	verbs                                                                               *verbTable
	front, join, bare, opener, clitic, afterNoun, relative, notBefore, fronted, pronoun *trie

	attitude *trie
	judging  map[string]string // by action
}

// An Enactment is an effect of a decision, and the verbs after "decides to" that have it.
type Enactment struct {
	Effect string   `yaml:"effect"` // "extends", "amends", "replaces", "" for none
	Verbs  []string `yaml:"verbs"`
}

// A TaskMark is a word before what is asked that is one after these verbs only: على after "encourage".
type TaskMark struct {
	Mark  string   `yaml:"mark"`
	Verbs []string `yaml:"verbs"`
	verbs *trie
}

// ActionVerbs is an action and the phrases that express it.
type ActionVerbs struct {
	Action    string   `yaml:"action"`        // local name of the action, "" for known openings without one
	Phrases   []string `yaml:"phrases"`       // "preambular/operative/declarative", the last optional; or one form for all
	Adverbial []string `yaml:"adverbial"`     // phrases that express the action only if no other verb of the organ follows
	Judging   string   `yaml:"with_attitude"` // the action of the phrases if they say how the organ feels, "" for the same
	Examples  []string `yaml:"examples"`      // openings of paragraphs with this action
}

func (c *Clause) build() {
	t := newVerbTable()
	if len(c.Trailing) > 0 {
		t.trailing = wordSet(c.Trailing)
	}
	for _, w := range c.Adverbs {
		t.adverb[t.word(w)] = true
	}
	for _, w := range c.Degrees {
		t.degree[t.word(w)] = true
	}
	for _, w := range c.Split {
		t.splits[w] = true
	}
	c.judging = map[string]string{}
	for _, block := range c.Verbs {
		if block.Judging != "" {
			c.judging[block.Action] = block.Judging
		}
		for _, p := range block.Phrases {
			c.phrase(t, block.Action, p)
		}
		for _, p := range block.Adverbial {
			t.enter(Verb{Action: block.Action, Adverbial: true}, p)
		}
	}
	for _, p := range c.Tails {
		t.add(t.tail, strings.Fields(p), 0)
	}
	c.verbs = t
	c.Person.build()
	c.Words.build()
	c.Report.build()
	c.enact = newTrie()
	for _, e := range c.Enact {
		for _, w := range e.Verbs {
			c.enact.add(w, int32(len(c.effects)))
			c.effects = append(c.effects, e.Effect)
		}
	}
	for i := range c.Marks {
		c.Marks[i].verbs = wordSet(c.Marks[i].Verbs)
	}
	c.front, c.join, c.bare = wordSet(c.Fronts), wordSet(c.Joins), wordSet(c.Bare)
	c.fronted, c.attitude, c.pronoun = wordSet(c.Fronted), wordSet(c.Attitudes), wordSet(c.Pronouns)
	c.opener, c.clitic = wordSet(c.Openers), wordSet(c.Clitics)
	c.afterNoun, c.relative, c.notBefore = wordSet(c.AfterNoun), wordSet(c.Relative), wordSet(c.NotBefore)
}

// forms returns the forms of a verb phrase, with the declarative form if a rule makes it, and the form from which
// that is made.
func (c *Clause) forms(phrase string) (forms []string, source string) {
	forms = strings.Split(phrase, "/")
	if alone := len(forms) == 1; alone != (c.Person.From == AnyForm) || len(forms) > 2 {
		return forms, forms[0]
	}
	source = forms[max(int(c.Person.From), 1)-1]
	if said := c.Person.of(source); said != "" {
		forms = append(forms, make([]string, 2-len(forms))...)
		forms = append(forms, said)
	}
	return forms, source
}

// phrase adds the forms of a verb phrase to the table.
func (c *Clause) phrase(t *verbTable, action, phrase string) {
	forms, source := c.forms(phrase)
	for i, form := range forms {
		v := Verb{Action: action, Form: Form(i + 1)}
		listed := form // the form under which Weak and Nouns list it
		switch {
		case v.Form == Declarative:
			listed = source
			v.Loose, v.Bare = slices.Contains(c.Person.Loose, form), slices.Contains(c.Person.Bare, form)
		case !strings.Contains(phrase, "/"):
			v.Form = AnyForm
		}
		v.Weak, v.noun = slices.Contains(c.Weak, listed), slices.Contains(c.Nouns, listed)
		t.enter(v, form)
		if v.Form == Declarative && c.Joined != "" {
			t.enter(v, c.Joined+form)
		}
	}
}

// SkipAdverb returns where the longest adverb that begins at text[i] ends, i if there is none.
func (c *Clause) SkipAdverb(text string, i int) int {
	end := i
	var buf [8]hit
	for _, h := range c.verbs.words.find(text, skipSpace(text, i), buf[:0]) {
		if c.verbs.adverb[h.entry] {
			end = h.end
		}
	}
	return end
}

// Verb returns the longest verb phrase of the organ that begins at text[i].
func (c *Clause) Verb(text string, i int) (Verb, bool) {
	if c.verbs == nil {
		return Verb{}, false
	}
	v, ok := c.verbs.find(text, i)
	if ok && c.attitude.within(text[i:v.End]) {
		v.Attitude = true
		v.Action = cmp.Or(c.judging[v.Action], v.Action)
	}
	return v, ok
}

// Opens reports whether text opens with a verb phrase of the organ, as paragraphs do, or with an adverbial phrase and a
// verb ("In this regard, urges ...").
func (c *Clause) Opens(text string) bool {
	_, ok := c.Verb(text, c.Front(text, skipSpace(text, 0)))
	return ok
}

// mostFronts is the number of adverbial phrases that are read before a verb.
const mostFronts = 8

// Front returns where the adverbial phrases that begin at text[i] ("in this regard, ") end, i if there are none.
func (c *Clause) Front(text string, i int) int {
	for range mostFronts {
		_, end, ok := c.front.longest(text, i)
		if !ok {
			return i
		}
		i = skipComma(text, end)
	}
	return i
}

// Pronoun returns where a pronoun for the organ that begins at text[i] ends.
func (c *Clause) Pronoun(text string, i int) (end int, ok bool) {
	_, end, ok = c.pronoun.longest(text, i)
	return end, ok
}

// Join returns where a conjunction between two verbs of the organ that begins at text[i] ends. A bare one joins them
// without a comma before it.
func (c *Clause) Join(text string, i int, bare bool) (end int, ok bool) {
	set := c.join
	if bare {
		set = c.bare
	}
	_, end, ok = set.longest(text, i)
	return skipComma(text, end), ok
}

// Prefix returns where the verb that begins at text[i] begins without a conjunction that is joined to it. In a preambular
// paragraph, the verb may also begin with a word that opens each of its clauses, of which it is a part: وإذ تشير.
func (c *Clause) Prefix(text string, i int, want Form) (end int, ok bool) {
	if c.OpensClause(text, i) {
		return i, want != Operative
	}
	if want == Preambular || !c.Prefixed() || !strings.HasPrefix(text[i:], c.Joined) {
		return i, false
	}
	return i + len(c.Joined), true
}

// OpensClause reports whether a word begins at text[i] with which every clause of a preambular paragraph opens.
func (c *Clause) OpensClause(text string, i int) bool {
	_, _, ok := c.opener.longest(text, i)
	return ok
}

// Prefixed reports whether the conjunction between two verbs is joined to the second.
func (c *Clause) Prefixed() bool { return c.Joined != "" }

// Clitic returns where a pronoun before its verb that begins at text[i] ends, and the verb begins.
func (c *Clause) Clitic(text string, i int) (end int, ok bool) {
	_, end, ok = c.clitic.longest(text, i)
	return skipSpace(text, end), ok
}

// Before returns where a preposition that begins at text[i] ends, if it can put an object before its verb: 对.
func (c *Clause) Before(text string, i int) (end int, ok bool) {
	_, end, ok = c.fronted.longest(text, i)
	return end, ok
}

// Enacts reads a verb at text[i] that says what a decision does, and returns its effect and where it ends.
func (c *Clause) Enacts(text string, i int) (effect string, end int, ok bool) {
	n, end, ok := c.enact.longest(text, i)
	if !ok {
		return "", i, false
	}
	return c.effects[n], end, true
}

// TaskMarks returns the words that mark what is asked after a verb phrase, but not after others.
func (c *Clause) TaskMarks(phrase string) (marks []string) {
	for k := range c.Marks {
		if c.Marks[k].verbs.within(phrase) {
			marks = append(marks, c.Marks[k].Mark)
		}
	}
	return marks
}

// Relates reports whether a relative clause begins at text[i].
func (c *Clause) Relates(text string, i int) bool {
	_, _, ok := c.relative.longest(text, i)
	return ok
}

// Quotes reports whether part of a sentence says what another organ says in a document: "大会在第74/229号决议中". The verb
// after the comma is then that organ's.
func (c *Clause) Quotes(part string) bool {
	for _, w := range c.Scene {
		if strings.HasSuffix(part, w) {
			return strings.Index(part, c.Within) > 0
		}
	}
	return false
}

// Noun reports whether v, found in text, is not an act of the organ but a plural noun ("requests for assistance")
// or something that somebody did in the past (强调了).
func (c *Clause) Noun(text string, v Verb) bool {
	if _, _, ok := c.notBefore.longest(text, v.End); ok {
		return true
	}
	if !v.noun {
		return false
	}
	i := skipSpace(text, v.End)
	if i < len(text) && text[i] == ',' {
		if next := skipSpace(text, i+1); c.Front(text, next) > next { // "and requests, in this regard, the Board"
			return false
		}
	}
	if i == len(text) || strings.IndexByte(",;.:)", text[i]) >= 0 {
		return true
	}
	_, _, ok := c.afterNoun.longest(text, i)
	return ok
}

// skipComma returns the offset of the first byte at or after i that is neither a space nor part of one comma
// between spaces.
func skipComma(text string, i int) int {
	i = skipSpace(text, i)
	for _, comma := range [...]string{",", "，", "、", "،"} {
		if strings.HasPrefix(text[i:], comma) {
			return skipSpace(text, i+len(comma))
		}
	}
	return i
}
