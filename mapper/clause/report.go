package clause

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A term is a word with a role in a request to report, or a name, and its place.
type term struct {
	resolution.Span
	role   lang.ReportRole
	entity *ontology.Entity
	stop   bool
	piece  int // index of its piece, between two Chinese commas
}

// near reports whether two terms are in the same piece and not further apart than a sentence of common length.
func near(a, b *term) bool {
	const most = 600 // bytes
	return a.piece == b.piece && b.Start-a.Start < most
}

// report reads a request to report in the text between two places of p, nil if there is none: a verb of reporting,
// or one of giving with something to report as its object; who receives the report; and when it is due, never
// before the year of adoption. Of several requests, the first that gives a recipient or a session is used.
func (c *Finder) report(p *resolution.Paragraph, from, to int, adopted string) *resolution.Report {
	terms := c.terms(p, from, to)
	var found *resolution.Report
	for i := range terms {
		t := &terms[i]
		switch {
		case t.role&lang.ReportVerb != 0 && c.acts(p.Text, terms, i):
		case t.role&lang.GiveVerb != 0 && c.acts(p.Text, terms, i) && c.gives(p.Text, terms, i):
		default:
			continue
		}
		report, said := c.due(p, terms, i, to)
		if len(adopted) >= 4 && len(report.On) >= 4 && report.On[:4] < adopted[:4] {
			report.On = ""
		}
		switch {
		case said || report.Session != "":
			return &report
		case (report.On != "" || report.Every != "" && t.role&lang.ReportVerb != 0) && found == nil:
			found = &report
		}
	}
	return found
}

// terms returns the words of p with a role in requests to report, and the names in it.
func (c *Finder) terms(p *resolution.Paragraph, from, to int) []term {
	var out []term
	text, mentions, piece := p.Text, resolution.Within(p.Mentions, from, to), 0
	for i := from; i < to; {
		for len(mentions) > 0 && mentions[0].Start < i {
			mentions = mentions[1:]
		}
		if len(mentions) > 0 && mentions[0].Start == i {
			m := &mentions[0]
			out = append(out, term{Span: m.Span, entity: m.Entity, piece: piece})
			i = max(m.End, i+1)
			continue
		}
		b := text[i]
		switch {
		case b == ' ' || b == ',':
			i++
		case b == ';' || b == ':':
			out = append(out, term{Span: resolution.Span{Start: i, End: i + 1}, stop: true, piece: piece})
			i++
		case b == 0xef && strings.HasPrefix(text[i:], "，"):
			piece++
			i += 3
		case strings.HasPrefix(text[i:], "；"):
			out = append(out, term{Span: resolution.Span{Start: i, End: i + 3}, stop: true, piece: piece})
			i += 3
		default:
			role, end := c.words.Report.Word(text, i)
			if role == 0 {
				end = max(wordEnd(text, i, to), i+1)
				if b >= 0xe3 { // one Han character after the other
					end = i + 3
				}
			} else {
				out = append(out, term{Span: resolution.Span{Start: i, End: end}, role: role, piece: piece, stop: role&lang.StopWord != 0})
			}
			i = min(end, max(to, i+1))
		}
	}
	return out
}

// acts reports whether the word at i is used as a verb, not as a noun: "to report", not "the report".
func (c *Finder) acts(text string, terms []term, i int) bool {
	if len(c.words.Report.BeforeVerb) == 0 { // words that do not inflect, as in Chinese
		return c.reportsHan(text, terms, i)
	}
	if i == 0 {
		return false
	}
	before := &terms[i-1]
	if before.entity != nil && terms[i].role&lang.GiveVerb != 0 { // "that the Panel submit"
		return strings.TrimSpace(text[before.End:terms[i].Start]) == ""
	}
	return before.role&lang.BeforeVerb != 0 && before.role&lang.NounArticle == 0 && strings.Trim(text[before.End:terms[i].Start], " ,") == ""
}

// gives reports whether the verb at i governs something to report. A pronoun must follow the verb directly.
func (c *Finder) gives(text string, terms []term, i int) bool {
	if len(c.words.Report.BeforeVerb) == 0 { // 将报告提交大会
		for n := i - 1; n >= 0 && !terms[n].stop && near(&terms[n], &terms[i]); n-- {
			if terms[n].role&lang.ReportNoun != 0 && terms[n].End == terms[i].Start {
				return true
			}
		}
	}
	const most = 100 // bytes, names not counted
	last, names := c.window(text, terms, i), 0
	for n := i + 1; n < last; n++ {
		t := &terms[n]
		if t.entity != nil {
			names += t.End - t.Start
		}
		switch {
		case t.Start-terms[i].End-names > most:
			return false
		case t.role&lang.ReportNoun != 0 && pronoun(t.Of(text)):
			if n == i+1 {
				return true
			}
		case t.role&lang.ReportNoun != 0 && told(text[t.End:]):
			return false
		case t.role&lang.ReportNoun != 0:
			return true
		case t.role&lang.GiveVerb != 0 && c.acts(text, terms, n):
			return false
		}
	}
	return false
}

// told reports whether a noun for a report is followed by what the report contains, 在提交大会的报告中拟定的提案: that report
// exists already, so it is not requested.
func told(rest string) bool {
	const most = 12 // bytes of the verb
	if rest, ok := strings.CutPrefix(rest, "中"); ok {
		i := strings.Index(rest, "的")
		return i > 0 && i <= most && !strings.ContainsAny(rest[:i], "，、；")
	}
	return false
}

// pronoun reports whether a word refers to the report.
func pronoun(word string) bool { return word == "it" || word == "them" }

// window returns the index of the first term after what the verb at i governs: at a stop, or where "and to" begins
// another act.
func (c *Finder) window(text string, terms []term, i int) int {
	const most = 320 // bytes
	n := i + 1
	for ; n < len(terms) && !terms[n].stop && terms[n].Start < terms[i].Start+most; n++ {
		t := &terms[n]
		if len(c.words.Report.BeforeVerb) == 0 {
			if t.piece != terms[i].piece {
				return n
			}
			continue
		}
		if t.role&lang.BeforeVerb != 0 && t.role&lang.RecipientWord != 0 && n > 0 && t.Start > 4 && strings.HasSuffix(text[:t.Start], "and ") &&
			!(n+1 < len(terms) && terms[n+1].entity != nil) && !(n+2 < len(terms) && terms[n+1].role&lang.NounArticle != 0 && terms[n+2].entity != nil) {
			return n
		}
	}
	return n
}

// due reads who receives the report requested by the verb at i, and when it is due; said reports whether somebody
// receives it.
func (c *Finder) due(p *resolution.Paragraph, terms []term, i, to int) (report resolution.Report, said bool) {
	first, last := i, c.window(p.Text, terms, i)
	if len(c.words.Report.BeforeVerb) == 0 { // the recipient and the date may also come before the verb
		const most = 90 // bytes
		for first > 0 && !terms[first-1].stop && (terms[first-1].Start > terms[i].Start-most || near(&terms[first-1], &terms[i])) {
			first--
		}
	}
	for n := first; n < last; n++ {
		t := &terms[n]
		switch {
		case t.entity != nil && report.To == nil && t.entity.Kind == ontology.Body && n > 0 && c.receives(p.Text, terms, n, i):
			report.To, said = t.entity, true
		case t.role&lang.EveryWord != 0 && report.Every == "":
			report.Every = t.Of(p.Text)
		}
		if t.role&lang.StandingReport != 0 {
			said = true
		}
		if t.role&lang.RecipientWord != 0 && !said && c.group(p.Text[:to], t.End) {
			said = true
		}
		if t.role&lang.AtWord != 0 && report.Session == "" {
			at := t.End
			for k := n + 1; k < last && terms[k].role&(lang.BetweenWord) != 0 && strings.Trim(p.Text[at:terms[k].Start], " ") == ""; k++ {
				at = terms[k].End
			}
			var end int
			if report.Session, end = c.session(p.Text[:to], at); report.Session == "" && report.On == "" {
				report.On = c.sessionYear(p.Text[:to], at)
			}
			report.Holder = c.holder(p.Text, terms, t.Start, end)
		}
		if t.role&lang.ByWord != 0 && report.On == "" {
			at := skipSpaces(p.Text[:to], t.End)
			report.On, _ = c.number.ScanPartDate(p.Text[at:to])
		}
	}
	if len(c.words.Report.At) == 0 {
		var at, end int
		report.Session, report.On, at, end = c.dueHan(p.Text, terms[first].Start, terms[last-1].End)
		report.Holder = c.holder(p.Text, terms, at, end)
	}
	if report.Session != "" {
		report.On = ""
	}
	return report, said
}

// receives reports whether the name at n receives what the verb at i gives: "to the Council", "inform the Council".
func (c *Finder) receives(text string, terms []term, n, i int) bool {
	before := &terms[n-1]
	gap := strings.TrimSpace(text[before.End:terms[n].Start])
	if before.role&lang.RecipientWord != 0 && (gap == "" || gap == "the") {
		return true
	}
	for before.role&lang.NounArticle != 0 && n > 1 { // "to the Council"
		n--
		before = &terms[n-1]
		if before.role&lang.RecipientWord != 0 && strings.TrimSpace(text[before.End:terms[n].Start]) == "" {
			return true
		}
	}
	return n-1 == i && strings.TrimSpace(text[terms[i].End:terms[n].Start]) == ""
}

// group reports whether a group that can receive a report is named at i: "to Member States".
func (c *Finder) group(text string, i int) bool {
	for range 3 {
		i = skipSpaces(text, i)
		role, end := c.words.Words.Word(text, i)
		if role&lang.GroupNoun != 0 {
			return true
		}
		if _, n := c.words.Words.GroupName(text, i, false); n > 0 {
			return true
		}
		if role&lang.DeterminerWord == 0 {
			return false
		}
		i = end
	}
	return false
}

// holder returns the body whose session is between two places of the text: it is named after a link, "at the
// thirty-third session of the Commission", or directly before, "through the Commission at its thirty-third session".
// It is nil if no body is named there.
func (c *Finder) holder(text string, terms []term, at, end int) (holder *ontology.Entity) {
	for i := range terms {
		switch t := &terms[i]; {
		case end == 0 || t.entity == nil || t.entity.Kind != ontology.Body:
		case t.Start > end && c.linked(text, end, t.Start):
			return t.entity
		case t.End <= at && strings.Trim(text[t.End:at], " ,") == "" && c.held(text, terms, i):
			holder = t.entity
		}
	}
	return holder
}

// held reports whether the words before the name at i say that something is done at a session of that body: "by the
// Council", but not "of the Council".
func (c *Finder) held(text string, terms []term, i int) bool {
	if len(c.words.Report.Holder) == 0 {
		return true
	}
	for n := i - 1; n >= 0 && strings.TrimSpace(text[terms[n].End:terms[n+1].Start]) == ""; n-- {
		if role := terms[n].role; role&lang.NounArticle == 0 || role&lang.HolderWord != 0 {
			return role&lang.HolderWord != 0
		}
	}
	return false
}

// linked reports whether there is a link and perhaps a determiner between two places of the text, and nothing else:
// "of the".
func (c *Finder) linked(text string, from, to int) bool {
	role, end := c.words.Words.Word(text, skipSpaces(text, from))
	if role&lang.LinkWord == 0 {
		return false
	}
	if role, determined := c.words.Words.Word(text, skipSpaces(text, end)); role&lang.DeterminerWord != 0 && determined < to {
		end = determined
	}
	return skipSpaces(text, end) == to
}

// session reads the number of a session at i: "seventy-ninth session"; of several, the first: "seventy-ninth and
// eightieth sessions". It returns where the words end.
func (c *Finder) session(text string, i int) (number string, end int) {
	first := 0
	for range 4 {
		i = skipSpaces(text, i)
		value, n := c.number.ScanOrdinal(text[i:])
		if n == 0 {
			return "", 0
		}
		if first == 0 {
			first = value
		}
		i = skipSpaces(text, i+n)
		if role, end := c.words.Report.Word(text, i); role&lang.SessionWord != 0 {
			return strconv.Itoa(first), end
		}
		next, ok := c.words.Join(text, i, false)
		if !ok && i < len(text) && text[i] == ',' {
			next, ok = i+1, true
		}
		if !ok {
			return "", 0
		}
		i = next
	}
	return "", 0
}

// sessionYear reads the year of a session at i that is named by its year: "2026 session".
func (c *Finder) sessionYear(text string, i int) string {
	i = skipSpaces(text, i)
	date, n := c.number.ScanPartDate(text[i:])
	if n != len("2026") {
		return ""
	}
	if role, _ := c.words.Report.Word(text, skipSpaces(text, i+n)); role&lang.SessionWord == 0 {
		return ""
	}
	return date
}

// skipSpaces returns the offset of the first byte at or after i that is not a space or no-break space.
func skipSpaces(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || strings.HasPrefix(text[i:], "\u00a0")) {
		if text[i] == ' ' {
			i++
		} else {
			i += 2
		}
	}
	return i
}
