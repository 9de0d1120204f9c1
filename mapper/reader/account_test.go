package reader

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/testdata/corpus"
)

// TestAccount: all letters and digits of a text are in the Resolution or accounted for, and the Resolution has no
// others. The passages hold the whole source; the words of each paragraph, footnote and heading are those of their
// passages, with the number of the paragraph and the marks of its footnotes; nothing is unread.
func TestAccount(t *testing.T) {
	read := map[string]bool{}               // by name of the text
	excused := map[string]map[string]bool{} // by name of the text: what is lost in it
	for _, file := range corpus.Files(t, "text/*/*.txt") {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		read[name] = true
		fails := func(f fault) {
			if !defects[name].excuses(f) {
				t.Errorf("%s: %s", file, f.text)
				return
			}
			if excused[name] == nil {
				excused[name] = map[string]bool{}
			}
			excused[name][f.note] = true
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(file, data, "")
		if err != nil {
			if !refusedTexts[reasonOf(err)] {
				fails(fault{text: err.Error()})
			}
			continue
		}
		for _, f := range unaccounted(r, string(data)) {
			fails(f)
		}
	}
	for name, d := range defects {
		if !read[name] {
			continue
		}
		for _, note := range d.notes {
			if !excused[name][note] {
				t.Errorf("%s is on the list of defects for the mark of %s, %s, and is right", name, note, d.reason)
			}
		}
		if d.words && !excused[name][""] {
			t.Errorf("%s is on the list of defects, %s, and is right", name, d.reason)
		}
	}
}

// refusedTexts are the reasons for which a text of the corpus may be refused.
var refusedTexts = map[string]bool{
	"the words of each line are in the order in which they are printed, from left to right; extract the text in reading " +
		"order, with Tika or with pdftotext without -raw": true,
}

func reasonOf(err error) string {
	if e, ok := err.(*Error); ok {
		return e.Message
	}
	return err.Error()
}

// A fault is what is lost or made up: the mark of a note, or words if note is "".
type fault struct{ text, note string }

// unaccounted lists what is lost or made up in a Resolution read from a text.
func unaccounted(r *resolution.Resolution, source string) (faults []fault) {
	top := map[string]string{} // by paragraph or sub-paragraph: the paragraph
	for _, p := range r.Paragraphs {
		for _, id := range ids([]resolution.Paragraph{p}) {
			top[id] = p.ID
		}
	}
	printed := map[string]string{} // by paragraph, footnote, heading or field: the words of its passages
	all := ""
	for _, p := range r.Passages {
		all += p.Text
		switch p.Role {
		case resolution.Unread:
			faults = append(faults, fault{text: "unread: " + p.Text})
		case resolution.Body:
			printed[top[p.Where]] += p.Text
		case resolution.Note:
			printed[p.Where] += p.Text
		case resolution.Heading:
			printed["heading of "+p.Where] += p.Text
		case resolution.Cover:
			if p.Where == "title" {
				printed["title"] += p.Text
			}
		}
	}
	compare := func(what, read, source string) {
		if d := difference(read, source); d != "" {
			faults = append(faults, fault{text: what + ": " + d})
		}
	}
	compare("the passages", all, source)
	if title := printed["title"]; title != "" {
		compare("title", r.Repeated.Number+r.Title, title)
	}
	for _, p := range r.Paragraphs {
		read := p.Number + p.Text
		for _, m := range p.Marks {
			read += m.Mark
		}
		compare(p.ID, read, printed[p.ID])
		compare("heading of "+p.ID, p.Heading, printed["heading of "+p.ID])
	}
	for _, f := range r.Footnotes {
		compare("fn"+f.Mark, f.Mark+f.Text, printed["fn"+f.Mark])
	}
	for _, w := range r.Warnings {
		if w.Code == resolution.LostNote {
			faults = append(faults, fault{"the mark of " + w.Where + " is lost", w.Where})
		}
	}
	return faults
}

// tatweel stretches an Arabic word.
const tatweel = 'ـ'

// difference tells which letters and digits two texts do not have as often: "+a -b" means that the first has an a more
// and a b less than the second.
func difference(a, b string) string {
	count := map[rune]int{}
	for _, r := range norm.NFKC.String(a) {
		count[r]++
	}
	for _, r := range norm.NFKC.String(b) {
		count[r]--
	}
	var out []string
	for _, r := range slices.SortedFunc(maps.Keys(count), cmp.Compare[rune]) {
		if n := count[r]; n != 0 && r != tatweel && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			sign := "+"
			if n < 0 {
				sign = "-"
			}
			out = append(out, strings.Repeat(sign, min(max(n, -n), 3))+string(r))
		}
	}
	return strings.Join(out, " ")
}

// TestAccountRich: so it is in PDF and Word, of which the passages hold the lines as they are printed.
func TestAccountRich(t *testing.T) {
	for _, c := range []struct {
		pattern string
		step    int // one file of so many
	}{{"docx/*.docx", 1}, {"pdf/typeset/*.pdf", 2}, {"pdf/official-ga/*.pdf", 8}} {
		read, faulty := 0, 0
		for files := range slices.Chunk(corpus.Files(t, c.pattern), c.step) {
			file := files[0]
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Read(file, data, "")
			read++
			if err != nil {
				t.Errorf("%v", err)
				faulty++
				continue
			}
			var source strings.Builder
			for _, p := range r.Passages {
				source.WriteString(p.Text)
			}
			faults := unaccounted(r, source.String())
			for _, f := range faults {
				t.Errorf("%s: %.200s", filepath.Base(file), f.text)
			}
			if faults != nil {
				faulty++
			}
		}
		t.Logf("%s: %d of %d files are accounted for", c.pattern, read-faulty, read)
	}
}
