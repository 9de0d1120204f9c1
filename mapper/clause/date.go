package clause

import "github.com/unkg/unkg/mapper/lang"

// between steps over a date or another adjunct between commas before a link: "the entry into force, on 4 November 2016, of
// the Agreement", "la publication, par le Secrétaire général, des directives".
func (o *object) between() bool {
	const most = 10 // tokens of "los días 21 y 22 de enero de 2020 en Ginebra"
	i := o.i + 1
	if i >= len(o.tokens) || !(o.tokens[i].is(lang.PrepositionWord|lang.ToWord|lang.LinkWord) && !o.tokens[i].is(lang.OfWord) || o.day(i)) {
		return false
	}
	for end := min(len(o.tokens)-1, i+most); i < end && o.tokens[i].kind != commaToken; i++ {
	}
	if o.tokens[i].kind != commaToken || i+1 >= len(o.tokens) || !o.tokens[i+1].is(lang.LinkWord) {
		return false
	}
	o.i = i + 1
	return true
}

// day reports whether a day or days begin at token i, with no more than an article or preposition before: "le 7 juillet".
func (o *object) day(i int) bool {
	return o.dated(i) || o.tokens[i].kind == wordToken && o.tokens[i].is(lang.ArticleWord|lang.LinkWord) && o.dated(i+1)
}

// interposed steps over a place and a date between a noun and its "of": "the convening in New York on 24 and 25
// September 2019 of the forum".
func (o *object) interposed() bool {
	if o.syntax.Owner == lang.OwnerByCase {
		return o.inPlace()
	}
	const most = 14
	number := false
	for i := o.i + 1; i < len(o.tokens) && i < o.i+most; i++ {
		t := &o.tokens[i]
		switch {
		case t.kind == numberToken:
			number = true
		case t.kind == nameToken || t.kind == citationToken || t.kind == stopToken || t.kind == asideToken:
			return false
		case t.kind == wordToken && t.is(lang.EndWord|lang.CarriedWord|lang.TransparentNoun|lang.IncludeWord):
			return false
		case t.kind == wordToken && t.is(lang.OfWord) && number && !o.dated(i+1):
			if !o.reaches(i) {
				return false
			}
			o.i = i
			return true
		}
	}
	return false
}

// dated reports whether a date begins at token i: "19 December 1991", "December 2023", "2023".
func (o *object) dated(i int) bool {
	if i < len(o.tokens) && o.tokens[i].kind == numberToken {
		return true
	}
	return i+1 < len(o.tokens) && o.tokens[i+1].kind == numberToken && o.tokens[i+1].End-o.tokens[i+1].Start == 4
}

// skipDate steps over the words and numbers of a date.
func (o *object) skipDate() {
	const short, most = 3, 5 // tokens: "19 December 1991", 19 كانون الأول/ ديسمبر 1991
	for n := 0; n < most && o.i < len(o.tokens); n++ {
		t := &o.tokens[o.i]
		if n >= short && (t.role != 0 || t.kind != wordToken && t.kind != numberToken) {
			return
		}
		o.i++
		if t.kind == numberToken && t.End-t.Start == 4 {
			return
		}
	}
}

// counts reports whether the comma or conjunction at i is between numbers: "paragraphs 5 and 6".
func (o *object) counts(i int) bool {
	return i > 0 && i+1 < len(o.tokens) && o.counted(&o.tokens[i-1]) && o.counted(&o.tokens[i+1])
}

// counted reports whether a token is a number, or the letter of a subparagraph: "(f)".
func (o *object) counted(t *token) bool {
	const longest = len("(iii)")
	return t.kind == numberToken || t.kind == asideToken && t.End-t.Start <= longest
}
