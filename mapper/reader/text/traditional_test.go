package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

const oldChinese = `A/RES/512(VI)

大会

五一二(六). 海港与雾笛

大会,

鉴于海港的雾笛年久失修,

回顾联合国宪章的宗旨,

一、决定修缮雾笛;

二、请秘书长向大会提出报告。

一九五二年一月二十六日,
第三六五次全体会议。
`

// asTraditional prints the words of oldChinese as they were printed at the time.
var asTraditional = strings.NewReplacer("会", "會", "与", "與", "笛", "笛", "于", "於", "回顾", "回顧", "联", "聯", "国", "國", "决", "決",
	"缮", "繕", "请", "請", "书", "書", "长", "長", "报", "報", "议", "議", "体", "體", "务", "務")

func TestReadOldChinese(t *testing.T) {
	for name, text := range map[string]string{"simplified": oldChinese, "traditional": asTraditional.Replace(oldChinese)} {
		r, err := Read("a.txt", []byte(text), source.Known{})
		if err != nil {
			t.Fatal(name, err)
		}
		if r.Symbol != "A/RES/512(VI)" || r.Title != "海港与雾笛" || r.Adopted != "1952-01-26" || r.Meeting != "A/PV.365" {
			t.Errorf("%s: masthead %+v", name, r)
		}
		if got := ids(r.Paragraphs); !slices.Equal(got, []string{"pp1", "pp2", "op1", "op2"}) {
			t.Errorf("%s: paragraphs %v", name, got)
		}
		if got := paragraph(r, "op2"); got != "请秘书长向大会提出报告。" {
			t.Errorf("%s: op2 is %q", name, got)
		}
		warned := slices.ContainsFunc(r.Warnings, func(w resolution.Warning) bool { return w.Code == resolution.TraditionalText })
		if warned != (name == "traditional") {
			t.Errorf("%s: warnings %v", name, r.Warnings)
		}
	}
}

// TestSimplifiedOf checks that no character is both traditional and simplified.
func TestSimplifiedOf(t *testing.T) {
	table, pairs := simplifiedOf(), 0
	for c, simple := range table {
		if simple == 0 {
			continue
		}
		pairs++
		if table[simple] != 0 {
			t.Errorf("%c is %c, which is traditional too", firstHan+rune(c), firstHan+rune(simple))
		}
	}
	if pairs < 2500 {
		t.Errorf("%d pairs", pairs)
	}
}
