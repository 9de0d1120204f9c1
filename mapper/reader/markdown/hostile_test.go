package markdown

import (
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
)

// Texts that are made to do harm are read or refused in time that grows with their size.
func TestHostile(t *testing.T) {
	const many = 20_000
	for _, piece := range []string{"*a ", "**", "_a_b", "[", "](", "[a](", "![", "<", "<sup>", "&", "^1", "$^", "> ", "# ", "|a", "[^1]: a\n", "<table>\n", "<!--\n", "\\", "- ", "{1}--\n", "[[1](#n)"} {
		begun := time.Now()
		if _, err := Read("x", []byte(strings.Repeat(piece, many)), source.Known{}); err == nil {
			t.Errorf("%q: read", piece)
		}
		if took := time.Since(begun); took > 30*time.Second {
			t.Errorf("%q: %v", piece, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("---\nsymbol: A/RES/99/7\n---\n# **99/7. Lamps**\n\n_The General Assembly_,\n\n*Recalling* it[^1],\n\n1\\. **Decides** to <sup>2</sup> ring.\n\n[^1]: See [A/99/1](https://undocs.org/A/99/1).\n"))
	f.Add([]byte("<table><tr><td>a</table>\n| a | b |\n|---|---|\n> 1  See\n[words]{dir=rtl} ![x](y) <a href=\"z\">z</a> [[1]](#footnote-1)"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read("x", data, source.Known{Symbol: "A/RES/99/7"}); err == nil {
			readertest.Check(t, r)
		}
	})
}

func TestMatch(t *testing.T) {
	for text, want := range map[string]bool{
		"# Lamps\n\n_The General Assembly_,\n": true, "**Lamps**\n1\\. Ring\n": true, "a[^1]\n\n[^1]: b\n": true,
		"<span id=\"page-0-0\"></span>**Lamps**\n\n# Bells\n": true,
		"# Lamps\n": false, "* See A/99/1.\n* Ring\n": false, "*2326027*\n*2326027*\n": false, "________\n\n________\n": false,
		"<html><p>**a**\n**b**\n": false, "A/RES/99/7\n\nThe General Assembly,\n": false, "": false,
	} {
		if got := Match([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestWrapped: programs that wrap paragraphs cut them at the last space that fits, so that what has none is wider.
func TestWrapped(t *testing.T) {
	const long = "The lamps of the northern coast burn at night and the bells of it ring\nby day, and whoever keeps them watches the sea from the tower above the\nrocks, so that no ship is lost in the fog of the winter or runs onto the\nsands before the harbour of the island\n"
	for text, want := range map[string]bool{
		long: true,
		"> " + strings.ReplaceAll(long, "\n", "\n> "): true,
		"2\\.\n" + strings.Repeat("灯塔", 30) + "\n\n3\\. " + strings.Repeat("灯", 20) + "[^5]\n" + strings.Repeat("塔", 40) + "\n\n4\\.\n" + strings.Repeat("塔", 40) + "\n": true,
		"one\ntwo\nthree\nfour\n":                   false, // as its author broke it
		strings.ReplaceAll(long, "\n", " "):         false,
		"United Nations\nGeneral Assembly\n" + long: false,
	} {
		if got := isWrapped(strings.Split(text, "\n")); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	document, _ := lines([]byte(strings.ReplaceAll(long, "\n", "\n\n") + long))
	begins := 0
	for _, l := range document.Lines {
		if l.Begins == rich.Yes {
			begins++
		}
	}
	if len(document.Lines) != 8 || begins != 5 {
		t.Errorf("%d of %d lines begin paragraphs", begins, len(document.Lines))
	}
}
