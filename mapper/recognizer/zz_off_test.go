package recognizer

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
)

func TestXOff(t *testing.T) {
	if os.Getenv("OFF") == "" {
		t.Skip()
	}
	files, _ := filepath.Glob("/work/tmp/names/off/*.txt")
	for _, f := range files {
		data, _ := os.ReadFile(f)
		r, err := reader.Read(f, data, "en")
		if err != nil {
			fmt.Println(f, err)
			continue
		}
		Recognize(r)
		fmt.Println("=====", r.Symbol, r.Title)
		for i, m := range marked(r) {
			fmt.Println(r.Paragraphs[i].ID, m)
		}
	}
}
