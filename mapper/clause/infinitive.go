package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// infinitive returns the verb that opens a paragraph which goes on with what the paragraph before begins: "Decides: 1. To
// request the Secretary-General to report".
func (c *Finder) infinitive(p *resolution.Paragraph) []verb {
	if !c.deciding || p.Kind != resolution.Operative {
		return nil
	}
	at := enumerated(p.Text, 0)
	end, ok := c.words.Person.Marks(p.Text, at)
	if !ok {
		return nil
	}
	v, ok := c.words.Verb(p.Text, end)
	if !ok || v.Form != lang.Declarative || v.Bare {
		return nil
	}
	return []verb{{Verb: v, start: at, front: at}}
}

// leaves reports whether the last verb of a paragraph leaves open what is decided: "Resolves:".
func leaves(p *resolution.Paragraph, verbs []verb) bool {
	if len(verbs) == 0 {
		return false
	}
	last := &verbs[len(verbs)-1]
	if last.Action != "decide" && last.Action != "resolve" {
		return false
	}
	rest := strings.TrimRight(p.Text[last.End:], " ,")
	return rest == "" || strings.HasSuffix(rest, ":")
}
