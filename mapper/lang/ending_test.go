package lang

import (
	"slices"
	"testing"
)

// A bar before an ending gives a word in its cases, and the words of a phrase agree.
func TestEndings(t *testing.T) {
	e := Endings{"а": {"а", "ы", "у"}, "ая": {"ая", "ой", "ую"}}
	tests := []struct {
		word string
		want []string
	}{
		{"ламп|а", []string{"лампа", "лампы", "лампу"}},
		{"нов|ая ламп|а-лун|а", []string{"новая лампа-луна", "новой лампы-луны", "новую лампу-луну"}},
		{"ламп|а для чтения", []string{"лампа для чтения", "лампы для чтения", "лампу для чтения"}},
		{"лампы", []string{"лампы"}},
	}
	for _, tt := range tests {
		if got := e.all([]string{tt.word}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.word, got, tt.want)
		}
	}
}
