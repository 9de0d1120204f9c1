package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
)

// resolved is a verb in the future tense: what is said so has the action "resolve".
func resolved(start, end int) verb {
	v := lang.Verb{Action: "resolve", Form: lang.Declarative, End: end, Bare: true}
	return verb{Verb: v, start: start, front: start, spoken: true}
}

// spoken returns the verb of the speaker, whose printed subject ("we") ends at end. Adverbial phrases may come between them, or an
// apposition between commas that says who speaks: "We, the heads of State and Government, ...".
func (c *Finder) spoken(by *speaker, text string, end int) (verb, bool) {
	at := skipSpaces(text, end)
	comma := strings.HasPrefix(text[at:], ",") || strings.HasPrefix(text[at:], "，") || strings.HasPrefix(text[at:], "،")
	if comma {
		_, size := utf8.DecodeRuneInString(text[at:])
		at = skipSpaces(text, at+size)
	}
	at = c.words.Front(text, at)
	v, ok := c.words.Verb(text, at)
	if ok && c.agrees(by, text, at, &v) && !v.Adverbial && (!comma || v.Form == by.form()) && !(v.Form == lang.AnyForm && c.words.Noun(text, v)) {
		return verb{Verb: v, start: at, front: at, spoken: true}, true
	}
	if framed, ok := c.framed(text, at); ok && !comma {
		return framed, true
	}
	if by.organ == nil && !comma {
		if again, ok := c.words.Person.Speaks(text, at); ok { // "nous nous efforcerons"
			at = skipSpaces(text, again)
		}
		if end, ok := c.words.Person.FutureEnd(text, at); ok {
			return resolved(at, end), true
		}
	}
	if !comma {
		return verb{}, false
	}
	const most = 1500 // bytes of "We, the heads of State and Government, having met in New York,"
	for i := at; i < min(len(text), at+most); i++ {
		size := 1
		switch {
		case text[i] == ',':
		case strings.HasPrefix(text[i:], "，"), strings.HasPrefix(text[i:], "،"):
			_, size = utf8.DecodeRuneInString(text[i:])
		case text[i] == '.' && i+1 < len(text) && text[i+1] == ' ', strings.HasPrefix(text[i:], "。"), text[i] == ';':
			return verb{}, false
		default:
			continue
		}
		next := skipSpaces(text, i+size)
		if after, ok := c.words.Join(text, next, false); ok {
			next = after
		}
		if _, again := c.subject(by, text, next); again {
			return verb{}, false
		}
		if v, ok := c.candidate(text, next, by.form()); ok && !v.Weak && !v.Loose {
			return v, true
		}
	}
	return verb{}, false
}

// marked returns the verb in the first person that opens a paragraph, in a language whose verb forms show the
// person. In an annex it may also follow a phrase that ends in a comma: "A fin de cumplir este mandato,
// solicitamos".
func (c *Finder) marked(text string, annex bool) []verb {
	at := enumerated(text, 0)
	found, _ := c.opens(text, at)
	if len(found) > 0 && (found[0].Form == lang.Declarative || found[0].spoken) {
		return found
	}
	if len(found) > 0 && !found[0].Adverbial {
		return nil
	}
	silent := c.words.Person.Silent
	if start := c.words.Front(text, at); silent {
		if end, ok := c.words.Person.FutureEnd(text, start); ok {
			return []verb{resolved(start, end)}
		}
	}
	const most = 800 // bytes before the verb
	for i := at; annex && i < min(len(text), at+most); i++ {
		size := len(",")
		switch {
		case text[i] == ',':
		case strings.HasPrefix(text[i:], "،"):
			size = len("،")
		case text[i] == '.' || text[i] == ';' || text[i] == ':':
			return nil
		default:
			continue
		}
		next := c.words.Front(text, skipSpaces(text, i+size))
		if end, ok := c.words.Person.Speaks(text, next); ok {
			if v, ok := c.spoken(new(speaker), text, end); ok {
				return []verb{v}
			}
		}
		if v, ok := c.candidate(text, next, lang.Declarative); ok && silent && v.Form == lang.Declarative && !v.Weak {
			return []verb{v}
		}
	}
	return nil
}
