package recognizer

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// relateHan fills in what a Chinese clause concerns and whom it addresses.
func (c *clauses) relateHan(r *resolution.Resolution, p *resolution.Paragraph, clause *resolution.Clause) {
	from := clause.Verb.End
	if directs(clause.Action) {
		return
	}
	h := hanObject{object: object{p: p, notes: r.Footnotes}, words: &c.words.Words, action: clause.Action}
	h.read(from, clause.End)
	clause.Concerns = h.out
}

// dueHan reads when a report is due where the number of a session and a date show themselves by their signs: 第七十九届会议,
// 2024年6月30日.
func (c *clauses) dueHan(text string, from, end, to int) (session, on string) {
	for i := from; i < to; i++ {
		switch b := text[i]; {
		case b == 0xe7 && session == "" && strings.HasPrefix(text[i:], "第"):
			session = c.session(text[:to], i)
		case '1' <= b && b <= '2' && on == "" && (i == 0 || text[i-1] < '0' || text[i-1] > '9'):
			on, _ = c.number.ScanPartDate(text[i:to])
		}
	}
	return session, on
}
