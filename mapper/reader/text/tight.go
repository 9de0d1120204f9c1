package text

import (
	"slices"
	"sync"

	"github.com/unkg/unkg/mapper/lang"
)

// tightWords are words of the masthead without spaces, as squeeze returns them.
type tightWords struct {
	formulas []formula // enacting formulas
	meetings []string  // words after the number of a meeting
	heads    []string  // words before the number of a meeting
	covers   []string  // lines of every cover page
	drafts   []string  // what a draft calls itself
}

// tight are the words of each language.
var tight = func() map[string]func() tightWords {
	all := map[string]func() tightWords{}
	for _, code := range lang.Codes() {
		all[code] = sync.OnceValue(func() tightWords { return tightWordsOf(&lang.Get(code).Masthead) })
	}
	return all
}()

func tightWordsOf(m *lang.Masthead) tightWords {
	w := tightWords{
		formulas: slices.Clip(formulasOf(m)), // a text may add one
		meetings: squeezed(m.Meeting),
		heads:    squeezed(m.MeetingHead),
		drafts:   squeezed(m.Draft),
	}
	for _, o := range m.Organs {
		w.covers = append(w.covers, squeeze(o.Name))
	}
	for _, c := range m.Committees {
		w.covers = append(w.covers, squeeze(c.Name))
	}
	w.covers = append(w.covers, squeezed(m.Cover)...)
	return w
}

// squeezed returns words without spaces.
func squeezed(words []string) []string {
	tight := make([]string, len(words))
	for i, w := range words {
		tight[i] = squeeze(w)
	}
	return tight
}
