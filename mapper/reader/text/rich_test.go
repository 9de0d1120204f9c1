package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// setting makes lines of a text, all in one place of one page. A line that begins with "+" begins a paragraph, one with "-"
// goes on with one; of the others the format does not say it. What is between "_" at the start is italic.
func setting(page int, place rich.Place, text string) (lines []rich.Line) {
	for i, l := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		line := rich.Line{Page: page, Number: i + 1, Place: place}
		switch l[0] {
		case '+':
			line.Begins, l = rich.Yes, l[1:]
		case '-':
			line.Begins, l = rich.No, l[1:]
		}
		if first, rest, ok := strings.Cut(l, "_"); ok {
			opener, after, _ := strings.Cut(rest, "_")
			l, line.Opener = first+opener+after, len(first+opener)
		}
		line.Text = l
		lines = append(lines, line)
	}
	return lines
}

func join(parts ...[]rich.Line) (lines []rich.Line) {
	for _, p := range parts {
		lines = append(lines, p...)
	}
	return lines
}

// richForm is what was read of a rich text: paragraphs with the words before their marks, openers and links, footnotes.
func richForm(t *testing.T, document rich.Text, language string) string {
	t.Helper()
	r, err := ReadRich("x", document, source.Known{Language: language})
	if err != nil {
		t.Fatal(err)
	}
	readertest.Check(t, r)
	var b strings.Builder
	for _, p := range r.Paragraphs {
		if p.Heading != "" {
			fmt.Fprintf(&b, "# %s\n", strings.ReplaceAll(p.Heading, "\n", " / "))
		}
		fmt.Fprintf(&b, "%s: %s", p.ID, p.Text)
		if !p.Opener.Empty() {
			fmt.Fprintf(&b, " opener %q", p.Opener.Of(p.Text))
		}
		for _, m := range p.Marks {
			words := strings.Fields(p.Text[:m.Offset])
			fmt.Fprintf(&b, " [%s after %s]", m.Mark, words[len(words)-1])
		}
		for _, l := range p.Links {
			fmt.Fprintf(&b, " {%s: %s}", l.Of(p.Text), l.Symbol)
		}
		b.WriteByte('\n')
	}
	for _, f := range r.Footnotes {
		fmt.Fprintf(&b, "%s@%s: %s", f.Mark, f.Paragraph, f.Text)
		for _, l := range f.Links {
			fmt.Fprintf(&b, " {%s: %s}", l.Of(f.Text), l.Symbol)
		}
		b.WriteByte('\n')
	}
	for _, w := range r.Warnings {
		if w.Code == resolution.UnreadText || w.Code == resolution.LostNote {
			fmt.Fprintf(&b, "%s %s %s\n", w.Code, w.Where, w.Text)
		}
	}
	return b.String()
}

// On pages, what is in the running heads and at the foot is known, as are the lines that begin paragraphs.
func TestRichPages(t *testing.T) {
	first := join(setting(1, rich.Main, head+"+The General Assembly,\n"+
		"+_Recalling_ its resolution 75/36¹ of 1 May 2020 on the lamps of the coast,\n-Noting what the keepers of the lamps of 2030,² the owners of 20 km² of coast and\n"),
		setting(1, rich.Foot, "__________\n+¹ See A/75/1.\n+² See resolution 75/36, which the keepers of the\n"), setting(1, rich.Running, "44-00098 (E)\n"))
	second := join(setting(2, rich.Running, "A/RES/98/7\nLamps 2/2\n"),
		setting(2, rich.Main, "Deeply concerned islands wrote,¹, ²\n+_Deeply concerned_ about\n-4. Fog and mist,\n+1. _Requests_ the Board:*\n+(a) To buy oil,\n-(b) or what is called so;\n+(b) To store it³ and to\n-keep it;\n+2. _Decides_ to ring.³\n+5th plenary meeting\n+21 February 2044\n"),
		setting(2, rich.Foot, "-lamps have read.\n+* As of 2044.\n+³ A/98/2 and 3 of\n-4 May.\n"))
	const want = `pp1: Recalling its resolution 75/36 of 1 May 2020 on the lamps of the coast, Noting what the keepers of the lamps of 2030, the owners of 20 km2 of coast and Deeply concerned islands wrote, opener "Recalling" [1 after 75/36] [2 after 2030,] [1 after wrote,] [2 after wrote,]
pp2: Deeply concerned about 4. Fog and mist, opener "Deeply concerned"
op1: Requests the Board: (a) To buy oil, (b) or what is called so; (b) To store it and to keep it; opener "Requests" [* after Board:] [3 after it]
op2: Decides to ring. opener "Decides" [3 after ring.]
1@pp1: See A/75/1.
2@pp1: See resolution 75/36, which the keepers of the lamps have read.
*@op1: As of 2044.
3@op1: A/98/2 and 3 of 4 May.
`
	if got := richForm(t, rich.Text{Lines: join(first, second)}, ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	r, err := ReadRich("x", rich.Text{Lines: join(first, second)}, source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if r.JobNumber != "44-00098" {
		t.Errorf("job number %q", r.JobNumber)
	}
	if n := len(r.Passages); n != len(first)+len(second) || r.Passages[n-1].Page != 2 || r.Passages[n-1].Line != 4 || r.Passages[n-1].Where != "fn3" {
		t.Errorf("%d passages, the last %+v", n, r.Passages[n-1])
	}
	if items := r.Paragraphs[2].Items; len(items) != 2 || items[0].Text != "To buy oil, (b) or what is called so;" {
		t.Errorf("items %+v", items)
	}
}

// In Word and HTML each line is a paragraph, whatever it ends with and however long it is, and the notes follow the text.
func TestRichWhole(t *testing.T) {
	const long = "the lamps of the northern coast; (a) the lamps of the southern coast; (b) the lamps of the islands. Deeply concerned people keep them, " +
		"day and night, in the fog and in the rain, in the summer and in the winter, with the oil that ships bring to them once a year, in the autumn"
	for _, c := range []struct{ language, head, text, notes, want string }{
		{"en", head, "The General Assembly,\n_Recalling_ resolution 75/36¹\n_Noting_ " + long + ",\nDeeply concerned about fog,\n1. _Requests_ the Board\n(a) To buy oil\n(b) To store it²\n2. _Decides_ to ring:²\nthe bells,\nthe horns.\n5th plenary meeting\n21 February 2044\nAnnex\nRules of the lamps\nI. Oil³\nOil is bought once a year.\nIt is stored in a dry place.³ *\nII. Fog\n1. Bells ring.\n2. Horns blow.\n",
			"¹ See A/75/1.\n² See A/75/2.\nIbid., annex.\n³ See A/75/3.\n* As of 2044.\n",
			`pp1: Recalling resolution 75/36 opener "Recalling" [1 after 75/36]
pp2: Noting ` + long + `, opener "Noting"
pp3: Deeply concerned about fog,
op1: Requests the Board (a) To buy oil (b) To store it opener "Requests" [2 after it]
op2: Decides to ring: the bells, the horns. opener "Decides" [2 after ring:]
# Annex / Rules of the lamps / I. Oil
annex.p1: Oil is bought once a year.
annex.p2: It is stored in a dry place. [3 after place.] [* after place.]
# II. Fog
annex.p3: Bells ring.
annex.p4: Horns blow.
1@pp1: See A/75/1.
2@op1: See A/75/2. Ibid., annex.
3@annex.p2: See A/75/3.
*@annex.p2: As of 2044.
`},
		{"zh", zhHead, "大会，\n_回顾_其2044年5月1日第75/36号决议¹\n_注意到_各国海岸的灯标，²请守灯人\n_深切关注_浓雾\n1. _请_委员会购买灯油；²\n2. _决定_敲钟。\n第5次全体会议\n2044年2月21日\n", "¹ 见A/75/1。\n² 同上。\n",
			`pp1: 回顾其2044年5月1日第75/36号决议 opener "回顾" [1 after 回顾其2044年5月1日第75/36号决议]
pp2: 注意到各国海岸的灯标，请守灯人 opener "注意到" [2 after 注意到各国海岸的灯标，]
pp3: 深切关注浓雾 opener "深切关注"
op1: 请委员会购买灯油； opener "请" [2 after 请委员会购买灯油；]
op2: 决定敲钟。 opener "决定"
1@pp1: 见A/75/1。
2@pp2: 同上。
`},
		{"ru", ruHead, "Генеральная Ассамблея,\n_ссылаясь_ на свою резолюцию 75/36¹ о лампах\n_отмечая_ лампы,²\nсознавая опасность тумана,\n1. _просит_ Совет:\na) купить масло;\nb) сохранить его;\n2. _постановляет_ звонить.\n5-е пленарное заседание,\n21 февраля 2044 года\n", "¹ A/75/1.\n² Там же.\n",
			`pp1: ссылаясь на свою резолюцию 75/36 о лампах opener "ссылаясь" [1 after 75/36]
pp2: отмечая лампы, opener "отмечая" [2 after лампы,]
pp3: сознавая опасность тумана,
op1: просит Совет: a) купить масло; b) сохранить его; opener "просит"
op2: постановляет звонить. opener "постановляет"
1@pp1: A/75/1.
2@pp2: Там же.
`},
		{"fr", frHead, "L’Assemblée générale,\n_Rappelant_ sa résolution 75/36¹ sur les 20 km² de lampes\nNotant les lampes²,\n1. _Prie_ le Conseil :\na) D’acheter de l’huile ;\nb) De la garder ;\n2. _Décide_ de sonner.\n5e séance plénière\n21 février 2044\n", "¹ A/75/1.\n² Ibid.\n",
			`pp1: Rappelant sa résolution 75/36 sur les 20 km2 de lampes opener "Rappelant" [1 after 75/36]
pp2: Notant les lampes, [2 after lampes]
op1: Prie le Conseil : a) D’acheter de l’huile ; b) De la garder ; opener "Prie"
op2: Décide de sonner. opener "Décide"
1@pp1: A/75/1.
2@pp2: Ibid.
`},
		{"es", esHead, "La Asamblea General,\n_Recordando_ su resolución 75/36¹ sobre las lámparas\nObservando las lámparas²,\n1. _Solicita_ a la Junta que:\na) Compre aceite;\nb) Lo guarde;\n2. _Decide_ tocar.\n5ª sesión plenaria\n21 de febrero de 2044\n", "¹ A/75/1.\n² Ibid.\n",
			`pp1: Recordando su resolución 75/36 sobre las lámparas opener "Recordando" [1 after 75/36]
pp2: Observando las lámparas, [2 after lámparas]
op1: Solicita a la Junta que: a) Compre aceite; b) Lo guarde; opener "Solicita"
op2: Decide tocar. opener "Decide"
1@pp1: A/75/1.
2@pp2: Ibid.
`},
	} {
		lines := join(setting(0, rich.Anywhere, c.head+c.text), setting(0, rich.Foot, c.notes))
		if got := richForm(t, rich.Text{Lines: lines, Whole: true}, c.language); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.language, got, c.want)
		}
	}
}

// Links are where their words are, also where a mark, a number before them or a line end is in between.
func TestRichLinks(t *testing.T) {
	lines := join(setting(1, rich.Main, head+"+The General Assembly,\n+Recalling the lamps,¹ its resolutions 75/36 and 76/\n-41² and others,\n+1. Decides 75/36 again.\n"),
		setting(1, rich.Foot, "+¹ See A/75/1 and the web.\n+² Ibid.\n"))
	link := func(words, target string) {
		for i := range lines {
			if at := strings.Index(lines[i].Text, words); at >= 0 {
				lines[i].Links = append(lines[i].Links, rich.Link{Start: at, End: at + len(words), Target: target})
				return
			}
		}
		t.Fatal(words)
	}
	link("75/36 and", "https://undocs.org/en/A/RES/75/36")
	link("76/", "https://undocs.org/en/A/RES/76/41")
	link("41", "https://undocs.org/en/A/RES/76/41")
	link("A/75/1", "https://undocs.org/en/A/75/1")
	link("the web", "https://lamps.example/")
	link("75/36 again", "https://undocs.org/en/A/RES/75/36")
	const want = `pp1: Recalling the lamps, its resolutions 75/36 and 76/41 and others, [1 after lamps,] [2 after 76/41] {75/36 and: A/RES/75/36} {76/41: A/RES/76/41}
op1: Decides 75/36 again. {75/36 again: A/RES/75/36}
1@pp1: See A/75/1 and the web. {A/75/1: A/75/1}
2@pp1: Ibid.
`
	if got := richForm(t, rich.Text{Lines: lines}, ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A running head that the format takes for text is found by its words; the space below it begins no paragraph.
func TestRichHead(t *testing.T) {
	lines := join(setting(1, rich.Main, head+"+The General Assembly,\n+Noting the lamps of the coast and of the islands and the\n"),
		setting(2, rich.Main, "A/RES/98/7 Lamps\n+oil of the keepers,\n+1. Decides to ring.\n"))
	for i := range lines {
		lines[i].Gap = lines[i].Begins == rich.Yes
	}
	const want = "pp1: Noting the lamps of the coast and of the islands and the oil of the keepers,\nop1: Decides to ring.\n"
	if got := richForm(t, rich.Text{Lines: lines}, ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Below a rule that is drawn like that of footnotes there may be text, and notes may be as low on the page as its folio.
func TestRichPlaces(t *testing.T) {
	lines := join(setting(1, rich.Main, head+"+The General Assembly,\n+Noting the lamps,¹\n"), setting(1, rich.Foot, "____________\n+¹ See A/75/1.\n"),
		setting(2, rich.Main, "+1. Decides to ring the bells that are in the table below:\n+Coast Bells\n"),
		setting(2, rich.Foot, "a Rung in fog.\n+2. Also decides to blow the horns;²\n-as of 2044.\n"),
		setting(2, rich.Running, "__________\n2\nSee A/75/2.\n44-00098 2/3\n"),
		setting(3, rich.Main, "+3. Further decides to rest.³\n"),
		setting(3, rich.Running, "³ See A/75/3.\n3/3\n"), setting(4, rich.Main, "+5th plenary meeting\n"), setting(4, rich.Foot, "21 February 2044\n"))
	const want = "pp1: Noting the lamps, [1 after lamps,]\nop1: Decides to ring the bells that are in the table below: Coast Bells a Rung in fog.\n" +
		"op2: Also decides to blow the horns; as of 2044. [2 after horns;]\nop3: Further decides to rest. [3 after rest.]\n" +
		"1@pp1: See A/75/1.\n2@op2: See A/75/2.\n3@op3: See A/75/3.\n"
	if got := richForm(t, rich.Text{Lines: lines}, ""); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Without an enacting formula the title ends where a paragraph opens with italics, whatever its verb.
func TestTitleBeforeOpener(t *testing.T) {
	lines := setting(0, rich.Main, "United Nations\nA/RES/98/7\nGeneral Assembly\nResolution adopted by the General Assembly on 19 December 2043\n"+
		"98/7. Lamps of the sea\n_Polishing_ the lamps of all coasts,\n1. _Decides_ to light them.\n")
	r, err := ReadRich("x", rich.Text{Lines: lines, Whole: true}, source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Title != "Lamps of the sea" || len(r.Paragraphs) != 2 {
		t.Errorf("title %q, %d paragraphs", r.Title, len(r.Paragraphs))
	}
}
