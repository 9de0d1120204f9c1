package akn

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// A presidential statement has its title, its meeting and the items of the agenda from what is before its first
// paragraph; each paragraph is an operative one without a number.
func TestPresidentialStatement(t *testing.T) {
	const (
		title     = `<docTitle refersTo="#title1"><span class="bold">Statement by the President</span></docTitle>`
		intro     = "At the 9322nd meeting of the Security Council, held on 30 May 2044, in connection with the Council’s consideration of the items entitled “The lamps” and “The bells”, the President made the following statement:"
		statement = "<paragraph class=\"SingleTxt\"><content><p>“The Security Council welcomes the report on lamps.</p></content></paragraph><paragraph class=\"SingleTxt\"><content><p>“The Security Council remains seized.”</p></content></paragraph>"
		alinea    = "<alinea><content><p>" + intro + "</p></content></alinea>"
	)
	said := []string{"op||" + intro + "|“The Security Council welcomes the report on lamps.", "op-2|||“The Security Council remains seized.”"}
	reissued := slices.Clone(said)
	reissued[0] = strings.Replace(reissued[0], "||", "||* Reissued for technical reasons./", 1)
	for about, c := range map[string]struct {
		in     string
		want   []string
		faults int
	}{
		"the official layout":       {"<preface><p>" + title + "</p></preface><mainBody>" + alinea + statement + "</mainBody>", said, 0},
		"a title in the main body":  {"<preface><p/></preface><mainBody><p>" + title + "</p>" + alinea + statement + "</mainBody>", said, 0},
		"start tags lost":           {`<preface><p/></preface><mainBody><paragraph class="H1"><span>Statement by the President</span></docTitle></p>` + alinea + statement + "</mainBody>", said, 1},
		"more start tags lost":      {`<preface><p/></preface><mainBody><paragraph class="H1"><span>Statement by the President</span></docTitle></p><paragraph><content><p>` + intro + "</p></content></alinea>" + statement + "</mainBody>", said, 1},
		"an introduction unmarked":  {"<preface><p>" + title + "</p></preface><mainBody><p>" + intro + "</p>" + statement + "</mainBody>", said, 0},
		"a note before the title":   {`<preface><p/></preface><mainBody><paragraph><content><p>* Reissued for technical reasons.</p></content></paragraph><paragraph class="HCh"><heading>Statement by the President</heading></paragraph>` + alinea + statement + "</mainBody>", reissued, 0},
		"a second part of the body": {"<preface><p>" + title + "</p></preface><mainBody>" + alinea + statement + "</mainBody><conclusions/><mainBody/>", said, 0},
	} {
		r := read(t, "S/PRST/2044/15", "en", c.in)
		if got := outlineOf(r); !slices.Equal(got, c.want) || r.Title != "Statement by the President" {
			t.Errorf("%s: title %q\n got %q\nwant %q", about, r.Title, got, c.want)
		}
		items := []resolution.AgendaItem{{Title: "The lamps"}, {Title: "The bells"}}
		if r.Meeting != "S/PV.9322" || !slices.Equal(r.AgendaItems, items) || !slices.Equal(r.Repeated.Adopted, []string{"2044-05-30"}) {
			t.Errorf("%s: meeting %q, items %q, dates %q", about, r.Meeting, r.AgendaItems, r.Repeated.Adopted)
		}
		if len(r.Warnings) != c.faults {
			t.Errorf("%s: warnings %v", about, r.Warnings)
		}
	}
}

func TestMeetingIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"At the 9322nd meeting of the Council", "9322"},
		{"On 30 May 2044, at its 9322nd (resumed) meeting, after its 9321st meeting", "9322"},
		{"After consultations held on 30 May 2044", ""},
		{"", ""},
	} {
		if got := meetingIn(lang.Get("en"), c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
