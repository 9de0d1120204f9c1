package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// marked is told with the places of the marks.
func marked(t *testing.T, text string) string {
	t.Helper()
	r, err := Read("x", []byte(text), source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	readertest.Check(t, r)
	var b strings.Builder
	for _, p := range r.Paragraphs {
		b.WriteString(p.ID + ": " + p.Text)
		for _, m := range p.Marks {
			fmt.Fprintf(&b, " [%s after %q]", m.Mark, p.Text[max(0, m.Offset-6):m.Offset])
		}
		b.WriteByte('\n')
	}
	for _, f := range r.Footnotes {
		b.WriteString(f.Mark + "@" + f.Paragraph + ": " + f.Text + "\n")
	}
	return b.String()
}

// Numbers that a text raises are the marks of footnotes, whatever they follow, or part of a unit.
func TestRaised(t *testing.T) {
	const notes = "\n_____________\n%s\n"
	for _, c := range []struct{ name, text, notes, want string }{
		{"after numbers", "Recalling its resolution 75/36¹ of 1 May 2020,² and the lamps of 2030,\n1. Decides to light 3 lamps.\n",
			"¹ See A/75/1.\n² Ibid., annex.", "pp1: Recalling its resolution 75/36 of 1 May 2020, and the lamps of 2030, [1 after \" 75/36\"] [2 after \" 2020,\"]\n" +
				"op1: Decides to light 3 lamps.\n1@pp1: See A/75/1.\n2@pp1: Ibid., annex.\n"},
		{"units", "Noting that 20 km² of lamps, 3 m³ of oil and 5 m of rope are lost,¹\nDeeply concerned about fog,²\n1. Decides to ring.\n",
			"¹ See A/75/1.\n² See A/75/2.", "pp1: Noting that 20 km² of lamps, 3 m³ of oil and 5 m of rope are lost, [1 after \" lost,\"]\n" +
				"pp2: Deeply concerned about fog, [2 after \"t fog,\"]\nop1: Decides to ring.\n1@pp1: See A/75/1.\n2@pp2: See A/75/2.\n"},
		{"several and again", "Noting the lamps,¹, ² the oil³ and the lamps again,¹\n1. Decides to light 2 lamps.\n",
			"¹ See A/75/1.\n² See A/75/2.\n³ See A/75/3.", "pp1: Noting the lamps, the oil and the lamps again, [1 after \"lamps,\"] [2 after \"lamps,\"] [3 after \"he oil\"] [1 after \"again,\"]\n" +
				"op1: Decides to light 2 lamps.\n1@pp1: See A/75/1.\n2@pp1: See A/75/2.\n3@pp1: See A/75/3.\n"},
		{"at line ends", "Noting the lamps of all coasts and of all the islands in the sea,¹\nDeeply concerned about fog ²\nand mist,\n1. Requests the Board:¹\n(a) To buy oil;²\n(b) To store it.\n",
			"¹ See A/75/1.\n² See A/75/2.", "pp1: Noting the lamps of all coasts and of all the islands in the sea, [1 after \"e sea,\"]\npp2: Deeply concerned about fog and mist, [2 after \"ut fog\"]\n" +
				"op1: Requests the Board: (a) To buy oil; (b) To store it. [1 after \"Board:\"] [2 after \"y oil;\"]\n1@pp1: See A/75/1.\n2@pp2: See A/75/2.\n"},
	} {
		text := head + "The General Assembly,\n" + c.text + closing + fmt.Sprintf(notes, c.notes)
		if got := marked(t, text); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}
