package text

import (
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
)

// The stop after the number of a caption is no part of the title, whichever sign it is.
func TestCutStop(t *testing.T) {
	for text, want := range map[string]string{
		". Lamps": "Lamps", " - Lamps": "Lamps", " – Lamps": "Lamps", "— Lamps": "Lamps", " ‑ Lamps": "Lamps", " − Lamps": "Lamps",
		" -Lamps": "Lamps", "- مصابيح الموانئ": "مصابيح الموانئ", " -مصابيح": "مصابيح", " ‐ 灯塔": "灯塔", " -": "", "：灯塔": "：灯塔",
		"-A": "-A", "-7": "-7", " -7": "-7", " Lamps": "Lamps", "": "",
	} {
		got, ok := cutStop(text)
		if got != want || ok != (got != "" && len(got) < len(text)-1 || text == " -") {
			t.Errorf("%q: %q, %t", text, got, ok)
		}
	}
}

// A number and its title may be on two lines, with the dash on either.
func TestCaptionDash(t *testing.T) {
	const head, body = "United Nations\nA/RES/78/991\nGeneral Assembly\nResolution adopted by the General Assembly on 7 December 2023\n",
		"The General Assembly,\nRecalling its resolution 77/1,\n1. Decides to wait.\n"
	for _, caption := range []string{"78/991. Lamps", "78/991 - Lamps", "78/991 −Lamps", "78/991\n– Lamps", "78/991 -\nLamps"} {
		r, err := Read("x", []byte(head+caption+"\n"+body), source.Known{})
		if err != nil {
			t.Fatal(caption, err)
		}
		if r.Title != "Lamps" {
			t.Errorf("%q: %q", caption, r.Title)
		}
	}
}
