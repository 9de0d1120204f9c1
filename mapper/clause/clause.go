package clause

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// A Finder finds what the paragraphs of a resolution in one language do: the verbs of the organ, what they concern, whom
// they address and what reports they ask for. It is safe for concurrent use.
type Finder struct {
	words    *lang.Clause
	number   *lang.Number
	syntax   *lang.Syntax
	code     string
	borders  [256]bool // by byte, whether a clause or bracket can begin or end there
	articles []string  // before the name of the organ
	habit    *habit

	// of the document
	organ    *ontology.Entity // that speaks, nil if unknown
	others   bool             // the first person is not the organ's: the Security Council annexes letters and agreements of others
	quoted   bool             // its paragraphs are printed as quotations, as in a presidential statement
	named    bool             // the last paragraph had the organ as its subject
	deciding bool             // the last paragraph decides what this one and those after it say in infinitives

	visit Visit // is given each clause with its phrases, if anybody asks
}

// New returns the Finder of a language.
func New(l *lang.Language) *Finder {
	return &Finder{words: &l.Clause, number: &l.Number, syntax: &l.Syntax, code: l.Code, articles: l.Name.Articles,
		borders: borders(&l.Clause), habit: habitOf(l.Code)}
}

// of returns the stage for one document.
func (c *Finder) of(r *resolution.Resolution) *Finder {
	d := *c
	d.organ = ontology.LoadAuthority().ByPath(r.Organ)
	d.others = r.Organ == "body/security-council"
	d.quoted = r.Symbol.Class() == "PresidentialStatement"
	return &d
}

// Find fills in Clauses of the preambular and operative paragraphs, and of those in annexes that are in the
// first person. Mentions and citations must have been found before. A preambular or operative paragraph without a
// known verb gets a warning.
func (c *Finder) Find(w *work.Work, r *resolution.Resolution) {
	notes := notesByMark(r.Footnotes)
	c = c.of(r)
	var s speech
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if p.Kind == resolution.Annex {
			p.Clauses = c.paragraph(r, p, c.annexed(p, &s), notes, w)
			continue
		}
		s = speech{}
		verbs := c.verbs(p)
		c.deciding = leaves(p, verbs) || len(c.infinitive(p)) > 0
		p.Clauses = c.paragraph(r, p, verbs, notes, w)
		if len(verbs) == 0 && len(p.Text) > 0 {
			r.Warnings = append(r.Warnings, resolution.Warning{Code: resolution.UnknownAction, Where: p.ID, Text: opening(p.Text)})
		}
	}
}

// paragraph returns the clauses of a paragraph with these verbs. A known verb without an action ("looks forward")
// makes no clause.
func (c *Finder) paragraph(r *resolution.Resolution, p *resolution.Paragraph, verbs []verb, notes notes, w *work.Work) []resolution.Clause {
	var out []resolution.Clause
	for i, v := range verbs {
		if v.Action == "" {
			continue
		}
		end := len(p.Text)
		if v.until > 0 {
			end = v.until
		}
		if i+1 < len(verbs) {
			end = min(end, verbs[i+1].cut)
		}
		clause := resolution.Clause{
			Span:     resolution.Span{Start: v.front, End: end},
			Verb:     resolution.Span{Start: v.start, End: v.End},
			Action:   v.Action,
			Attitude: v.Attitude,
			Item:     v.item,
		}
		until := c.resumed(p, verbs, i)
		if !w.GoOn(until - clause.Verb.End) {
			return nil
		}
		var phrases []phrase
		if !v.Bare {
			phrases = c.relate(p, &clause, until, notes)
		}
		if clause.Effect == resolution.Extends && len(clause.Concerns) == 0 && len(out) > 0 {
			clause.Concerns = c.its(p, &clause, &out[len(out)-1])
		}
		// "welcomes and supports"
		if n := len(out); n > 0 && out[n-1].End == out[n-1].Verb.End && clause.Start-out[n-1].End < 12 {
			if last := &out[n-1]; len(last.Concerns)+len(last.Addressees) == 0 {
				last.Concerns = clause.Concerns
				if directs(clause.Action) == directs(last.Action) {
					last.Addressees = clause.Addressees
				}
			}
		}
		clause.Reports = c.reports(p, &clause, cmp.Or(r.Adopted, r.Voted))
		if c.visit != nil {
			c.visit(p, &clause, explanations(phrases))
		}
		out = append(out, clause)
	}
	return out
}

// its returns the one body that the clause before concerns, if "its" in a decision that extends a mandate refers to
// it: "supports the Force and decides to extend its mandate".
func (c *Finder) its(p *resolution.Paragraph, clause, before *resolution.Clause) []resolution.Target {
	if len(before.Concerns) != 1 || before.Concerns[0].Entity == nil || before.Concerns[0].Entity.Kind != ontology.Body {
		return nil
	}
	const most = 40 // bytes of "to extend for a further period its mandate"
	object := p.Text[clause.Verb.End:min(clause.Verb.End+most, clause.End)]
	if !slices.ContainsFunc(c.words.Words.Its, func(w string) bool { return strings.Contains(object, w) }) {
		return nil
	}
	return slices.Clone(before.Concerns)
}

// resumed returns where the object of verb i ends: at the next verb, but not at a participle with a that-clause,
// after which the object may go on ("the report of the Committee, noting that it includes a review, and the report
// of the Board").
func (c *Finder) resumed(p *resolution.Paragraph, verbs []verb, i int) int {
	end := len(p.Text)
	if verbs[i].until > 0 {
		end = verbs[i].until
	}
	end = min(end, verbs[i].End+longestObject)
	for i++; i < len(verbs) && verbs[i].cut < end; i++ {
		v := &verbs[i]
		if v.Form != lang.Preambular || v.joined || !c.words.EndsObject(p.Text, v.End) {
			return v.cut
		}
	}
	return end
}

// longestObject is how many bytes of an object are read.
const longestObject = 6000

// relate fills in what a clause concerns and whom it addresses, and returns the phrases of which these were chosen; its
// object ends at until.
func (c *Finder) relate(p *resolution.Paragraph, clause *resolution.Clause, until int, notes notes) []phrase {
	phrases, effect := c.parse(p, clause, until, notes)
	clause.Effect = effect
	clause.Concerns, clause.Addressees = choose(phrases, (*phrase).governed), choose(phrases, (*phrase).addressed)
	return phrases
}

// parse returns the phrases of what follows the verb of a clause, up to until, and what a decision does to them. If anybody
// asks for them, they have nouns and what is passed over too.
func (c *Finder) parse(p *resolution.Paragraph, clause *resolution.Clause, until int, notes notes) ([]phrase, resolution.Effect) {
	if c.syntax.Order == lang.HeadLast {
		return c.parseHan(p, clause, until, notes)
	}
	asks := directs(clause.Action)
	decides := clause.Action == "decide" || clause.Action == "resolve"
	if c.words.EndsObject(p.Text, clause.Verb.End) && !asks && !(decides && c.words.BeginsTask(p.Text, clause.Verb.End)) {
		return nil, resolution.NoEffect
	}
	buffer := tokenBuffers.Get().(*[]token)
	defer tokenBuffers.Put(buffer)
	o := object{words: &c.words.Words, syntax: c.syntax, habit: c.habit, p: p, notes: notes, explained: c.visit != nil}
	if asks {
		near := min(until, clause.Verb.End+nearby)
		for near < until && !utf8.RuneStart(p.Text[near]) {
			near++
		}
		asked, address := c.address(o, buffer, clause, near)
		if near < until && asked.i+farthest >= len(asked.tokens) {
			asked, address = c.address(o, buffer, clause, until)
		}
		if address {
			return asked.phrases, resolution.NoEffect
		}
	}
	c.begin(&o, buffer, clause, until)
	effect := resolution.NoEffect
	if decides {
		start := o.i
		effect = c.enacts(&o)
		if o.i == start && len(o.tokens) > 0 && o.tokens[0].is(lang.TaskWord) { // another infinitive
			return nil, effect
		}
	}
	o.read()
	return o.phrases, effect
}

// An address is looked for in so many bytes first, where most end, and again in the whole clause if it was not read so
// many tokens before their end, the most that are looked at ahead.
const nearby, farthest = 500, 64

// address reads whom a clause addresses, up to byte until. ok tells whether its words are an address.
func (c *Finder) address(o object, buffer *[]token, clause *resolution.Clause, until int) (a asked, ok bool) {
	c.begin(&o, buffer, clause, until)
	a = asked{object: o, marks: c.words.TaskMarks(clause.Verb.Of(o.p.Text))}
	ok = a.list()
	return a, ok
}

// begin makes the tokens of what follows the verb of a clause, up to byte until, and moves to the first of the object.
func (c *Finder) begin(o *object, buffer *[]token, clause *resolution.Clause, until int) {
	tokens := c.tokens((*buffer)[:0], o.p, clause.Verb.End, until)
	*buffer = tokens[:0]
	o.tokens, o.i = tokens, lead(tokens)
	if o.i > 0 && tokens[o.i-1].kind == wordToken && tokens[o.i-1].is(lang.LinkWord|lang.ToWord|lang.PrepositionWord) {
		o.lead = o.text(&tokens[o.i-1])
	} else if last := lastWord(clause.Verb.Of(o.p.Text)); last != "" {
		if role, _ := c.words.Words.Word(last, 0); role&(lang.LinkWord|lang.ToWord|lang.PrepositionWord) != 0 {
			o.lead = last // the preposition is part of the verb: نظرت في
		}
	}
}

// lastWord returns what follows the last space of a phrase, "" if it has none.
func lastWord(phrase string) string {
	if i := strings.LastIndexByte(phrase, ' '); i >= 0 {
		return phrase[i+1:]
	}
	return ""
}

// lead returns the index of the first token of the object, after adverbial phrases and the preposition of the verb:
// "takes note, in this context, of".
func lead(tokens []token) int {
	i, open := 0, false // after the first of two commas
	for i < len(tokens) && (tokens[i].kind == commaToken || tokens[i].is(lang.IncludeWord) || tokens[i].is(lang.DeterminerWord) && !tokens[i].is(lang.GroupNoun)) {
		comma := tokens[i].kind == commaToken
		open = open != comma
		i++
		if comma && open && i < len(tokens) && tokens[i].kind == wordToken && tokens[i].is(lang.PrepositionWord|lang.ToWord) {
			for n := i; n < len(tokens); n++ {
				if tokens[n].kind == commaToken {
					i, open = n+1, false
					break
				}
			}
		}
	}
	if i < len(tokens) && tokens[i].kind == wordToken && tokens[i].is(lang.LinkWord|lang.ToWord|lang.PrepositionWord) {
		i++
	}
	return i
}

// effects are the effects of a decision, by the names that package lang gives them.
var effects = map[string]resolution.Effect{"extends": resolution.Extends, "amends": resolution.Amends, "replaces": resolution.Replaces}

// enacts moves to the object of what is decided, "to extend for a year the mandate", and returns its effect.
func (c *Finder) enacts(o *object) resolution.Effect {
	for i := range o.tokens[:min(len(o.tokens), 4)] {
		effect, _, ok := c.words.Enacts(o.p.Text, o.tokens[i].Start)
		if !ok {
			continue
		}
		o.i = i + 1
		if o.i < len(o.tokens) && o.tokens[o.i].kind == commaToken { // "extend, to 31 January, the mandate"
			o.i += lead(o.tokens[o.i:])
			return effects[effect]
		}
		const most = 12
		for n := i + 1; n < min(len(o.tokens), i+most); n++ {
			t := &o.tokens[n]
			timed := o.tokens[i+1].is(lang.PrepositionWord | lang.ToWord | lang.EndWord) // "for a period of a year the mandate"
			switch {
			case t.kind == stopToken || t.kind == commaToken || t.is(lang.ThatWord):
				return effects[effect]
			case timed && n > i+1 && t.kind == wordToken && t.is(lang.TransparentNoun|lang.CitedNoun), t.is(lang.AsWord) && n+1 < len(o.tokens):
				// "proclaim 25 May as World Football Day"
				o.i = n
				if !t.is(lang.TransparentNoun | lang.CitedNoun) {
					o.i++
				}
				return effects[effect]
			case t.kind == nameToken:
				return effects[effect]
			}
		}
		return effects[effect]
	}
	return resolution.NoEffect
}

// directs reports whether an action asks somebody to do something.
func directs(action string) bool {
	a := ontology.FindAction(action)
	return a != nil && a.ToAddressee()
}

// opening returns the beginning of a text, for a warning.
func opening(text string) string {
	const most = 60
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i]
		}
	}
	return text
}
