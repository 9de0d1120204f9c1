package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// askedOfDraft are questions that the text of testdata/draft answers if an organ has adopted it. The others are about
// resolutions by their class, which its symbol does not name.
var askedOfDraft = [][]string{
	{"asked-of-body", "symbol=S/2044/17", "body=secretary-general"},
	{"bodies-together", "body=imo"},
	{"chain-to-first", "symbol=S/2044/17"},
	{"chapter-vii"},
	{"cited-by", "symbol=S/RES/2901(2041)"},
	{"concern", "word=lighthouse"},
	{"first-mention", "forum=first-global-refugee-forum"},
	{"framework-uptake", "framework=sendai-framework"},
	{"frameworks-together", "first=sendai-framework", "second=2030-agenda"},
	{"mandate-history", "body=unifil"},
	{"noted-or-endorsed"},
	{"ratification-urged"},
	{"reports-due", "session=100"},
}

// withoutRows have none of the adopted text either. The others ask for one document, or for a session, and drafts have none.
var withoutRows = [][]string{{"annual-series", "body=imo"}, {"instruments-adopted"}}

// No question counts what was vetoed: it has rows only if the same text was adopted. Its paper trail says what became
// of it.
func TestQuestionsLeaveDraftsOut(t *testing.T) {
	vetoed, adopted := drafts(t)
	const trail = "step,value\nmeeting,S/PV.9999\nvoted on,2044-03-07\noutcome,vetoed\n"
	check := func(t *testing.T, answer func(question []string) string, isAdopted bool) {
		for _, q := range askedOfDraft {
			if got := answer(q); (strings.Count(got, "\n") > 1) != isAdopted {
				t.Errorf("%s, adopted %v:\n%s", strings.Join(q, " "), isAdopted, got)
			}
		}
		if isAdopted {
			return
		}
		for _, q := range withoutRows {
			if got := answer(q); strings.Contains(got, "S/2044/17") {
				t.Errorf("%s:\n%s", q, got)
			}
		}
		if got := answer([]string{"paper-trail", "symbol=S/2044/17"}); got != trail {
			t.Errorf("the paper trail is\n%s\nwant\n%s", got, trail)
		}
	}
	t.Run("neo4j", func(t *testing.T) {
		s := newTestServer(t)
		for _, file := range []string{vetoed, adopted} {
			s.wipe()
			s.load("-q", file)
			check(t, s.answer, file == adopted)
		}
	})
	t.Run("inside", func(t *testing.T) {
		for _, file := range []string{vetoed, adopted} {
			check(t, func(question []string) string { return answerTo(t, []string{"--data", file}, question) }, file == adopted)
		}
	})
}

// drafts are the invented draft that was vetoed, and the same text as if it had been adopted.
func drafts(t *testing.T) (vetoed, adopted string) {
	vetoed = filepath.Join("..", "..", "testdata", "draft", "S_2044_17.en.xml")
	text, err := os.ReadFile(vetoed)
	if err != nil {
		t.Fatal(err)
	}
	adopted = filepath.Join(t.TempDir(), "S_2044_17.en.xml")
	changed := strings.Replace(string(text), `outcome="veto"`, `outcome="adopted"`, 1)
	if changed == string(text) {
		t.Fatal("the draft was not vetoed")
	}
	if err := os.WriteFile(adopted, []byte(changed), 0o666); err != nil {
		t.Fatal(err)
	}
	return vetoed, adopted
}
