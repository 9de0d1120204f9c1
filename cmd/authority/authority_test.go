package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
)

// resolutions writes invented resolutions in English and French to a folder. The French text calls the Economic and Social
// Council by a name of the specimen alone, and both name a charter that the authority lacks.
func resolutions(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for i, number := range []string{"901", "902", "903"} {
		for code, text := range map[string]string{
			"en": "Resolution adopted by the General Assembly\n\n99/NNN. Lamps\n\nThe General Assembly,\n\nNoting the work of the Economic and Social Council on lamps of kind KKK,\n\n" +
				"1. Requests the Secretary-General to light the lamps of the Grand Lamp Keepers in the north.\n",
			"fr": "Résolution adoptée par l’Assemblée générale\n\n99/NNN. Phares\n\nL’Assemblée générale,\n\nPrenant note des travaux du conseil des deux lunes sur les phares KKK,\n\n" +
				"1. Prie le Secrétaire général d’allumer les phares du nord.\n",
		} {
			text = strings.NewReplacer("NNN", number, "KKK", string("abc"[i])).Replace(text)
			text = "A/RES/99/" + number + "\n\n" + text
			if err := os.WriteFile(filepath.Join(folder, "A_RES_99_"+number+"."+code+".txt"), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	return folder
}

func TestMissing(t *testing.T) {
	out := bytes.Buffer{}
	if err := missing(t.Context(), &out, "fr", []string{resolutions(t)}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"body/economic-and-social-council\tEconomic and Social Council\tmissed 3 of 3\tConseil économique et social\n\t? ",
		"conseil des deux lunes", "\tA/RES/99/901#pp1\tEconomic and Social Council\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestUnknown(t *testing.T) {
	out := bytes.Buffer{}
	if err := unknown(t.Context(), &out, []string{resolutions(t)}); err != nil {
		t.Fatal(err)
	}
	if want := "3\ten\tcapitals\tGrand Lamp Keepers\n"; !strings.HasPrefix(out.String(), want) {
		t.Errorf("got\n%s\nwant\n%s…", out.String(), want)
	}
}

func TestCapitalised(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"en", "to the Board of Lamp Keepers of the north and the Great Harbour", "Board of Lamp Keepers|Great Harbour"},
		{"en", "Lamps of the harbour", ""},
		{"fr", "au Conseil des Deux Lunes", "Conseil des Deux Lunes"},
		{"zh", "灯标委员会", ""},
	} {
		if got := strings.Join(capitalised(lang.Get(c.code), wordRuns(c.text)[0]), "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWordRuns(t *testing.T) {
	got := wordRuns("L’eau, 灯标a (x-y z)")
	want := [][]string{{"L’eau"}, {"灯", "标", "a"}, {"x-y", "z"}}
	if !slices.EqualFunc(got, want, slices.Equal) || join(want[1]) != "灯标 a" {
		t.Errorf("got %q", got)
	}
}

// Files are laid out in place, and only those that need it.
func TestFormat(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "bodies", "lamps.ttl")
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	text := "# Lamps.\n@prefix unkg: <https://w3id.org/unkg/ontology#> .\n@base <https://w3id.org/unkg/> .\n<body/lamps> a unkg:Body .\n"
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{name + "\n", ""} {
		out := bytes.Buffer{}
		if err := format(&out, folder); err != nil || out.String() != want {
			t.Errorf("%v: got %q, want %q", err, out.String(), want)
		}
	}
	if laid, err := os.ReadFile(name); err != nil || !strings.HasSuffix(string(laid), "@base <https://w3id.org/unkg/> .\n\n<body/lamps> a unkg:Body .\n") {
		t.Errorf("%v: %s", err, laid)
	}
}
