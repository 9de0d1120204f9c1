package citation

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/mappertest"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// cited finds the citations of one paragraph of a document.
func cited(code, organ, text string, links ...resolution.Link) (*resolution.Resolution, []string) {
	r := &resolution.Resolution{Symbol: "A/RES/79/999", Language: code, Organ: organ, Adopted: "2024-12-19",
		Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text, Links: links}}}
	if organ == "" {
		r.Organ = generalAssembly
	}
	New(lang.Get(code)).Find(work.Background(), r)
	symbols := []string{}
	for _, c := range r.Paragraphs[0].Citations {
		symbols = append(symbols, string(c.Symbol))
	}
	return r, symbols
}

// TestCitationExamples reads the examples of every language file.
func TestCitationExamples(t *testing.T) {
	for _, code := range lang.Codes() {
		for _, e := range lang.Get(code).Citation.Examples {
			if _, got := cited(code, e.Organ, e.Text); !slices.Equal(got, e.Cites) {
				t.Errorf("%s: %s\n got %q\nwant %q", code, e.Text, got, e.Cites)
			}
		}
	}
}

// checkCitations checks what must hold of the citations of any text.
func checkCitations(t *testing.T, text string, citations []resolution.Citation) {
	t.Helper()
	at := 0
	for i, c := range citations {
		ranged := i > 0 && c.Span == citations[i-1].Span // "Add.1-3"
		if c.Start < at && !ranged || c.End <= c.Start || c.End > len(text) {
			t.Fatalf("%q: citation %d-%d of %s after %d", text, c.Start, c.End, c.Symbol, at)
		}
		at = c.End
		if s, err := ontology.ParseSymbol(string(c.Symbol)); err != nil || s != c.Symbol {
			t.Fatalf("%q: cites %q, which reads %q, %v", text, c.Symbol, s, err)
		}
	}
}

// TestCitationCorpus hides the links of real resolutions from the recognizer and asks for them: of the documents that the
// source links, the words alone must give nearly all.
func TestCitationCorpus(t *testing.T) {
	for code, floor := range map[string]float64{"en": 0.985, "zh": 0.98, "fr": 0.98, "ru": 0.98} {
		hits, all := 0, 0
		docs, _ := mappertest.Corpus(t, code)
		for _, r := range docs {
			var linked []map[ontology.Symbol]bool
			hide := func(links *[]resolution.Link) {
				m := map[ontology.Symbol]bool{}
				for _, l := range *links {
					if l.Symbol != r.Symbol {
						m[l.Symbol.Whole()] = true
					}
				}
				linked, *links = append(linked, m), nil
			}
			for i := range r.Paragraphs {
				hide(&r.Paragraphs[i].Links)
			}
			for i := range r.Footnotes {
				hide(&r.Footnotes[i].Links)
			}
			New(lang.Get(code)).Find(work.Background(), r)
			count := func(text string, citations []resolution.Citation) {
				checkCitations(t, text, citations)
				found := map[ontology.Symbol]bool{}
				for _, c := range citations {
					found[c.Symbol.Whole()] = true
				}
				for s := range linked[0] {
					all++
					if found[s] {
						hits++
					}
				}
				linked = linked[1:]
			}
			for _, p := range r.Paragraphs {
				count(p.Text, p.Citations)
			}
			for _, n := range r.Footnotes {
				count(n.Text, n.Citations)
			}
		}
		if share := float64(hits) / float64(all); share < floor {
			t.Errorf("%s: %d of %d linked documents found in the words, %.4f", code, hits, all, share)
		} else {
			t.Logf("%s: %.4f of %d", code, share, all)
		}
	}
}

func FuzzCitation(f *testing.F) {
	for _, code := range lang.Codes() {
		for _, e := range lang.Get(code).Citation.Examples {
			f.Add(code, e.Text, 10, 20)
		}
	}
	f.Fuzz(func(t *testing.T, code, text string, from, to int) {
		if lang.Get(code) == nil {
			code = "en"
		}
		var links []resolution.Link
		if 0 <= from && from < to && to <= len(text) {
			links = append(links, resolution.Link{Span: resolution.Span{Start: from, End: to}, Symbol: "A/RES/46/182"})
		}
		r := &resolution.Resolution{Symbol: "A/RES/79/999", Organ: generalAssembly, Adopted: "2024-12-19",
			Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text, Links: links}},
			Footnotes:  []resolution.Footnote{{Mark: "1", Text: text, Links: links}, {Mark: "2", Text: "Ibid."}}}
		New(lang.Get(code)).Find(work.Background(), r)
		checkCitations(t, text, r.Paragraphs[0].Citations)
		checkCitations(t, text, r.Footnotes[0].Citations)
	})
}

// TestCitationContext has turns of phrase beyond the examples of the language files, with the organ that speaks.
func TestCitationContext(t *testing.T) {
	const ga, sc, ec, hr = generalAssembly, securityCouncil, economicCouncil, humanRightsCouncil
	for _, c := range []struct {
		code, organ, text string
		want              []string
	}{
		{"en", ga, "Recalling its resolutions 72/243 and 72/244, both of 22 December 2017,", []string{"A/RES/72/243", "A/RES/72/244"}},
		{"en", ga, "the resolutions 70/299, and 72/305 of 23 July 2018 and its resolution 75/290 A of 25 June 2021,", []string{"A/RES/70/299", "A/RES/72/305", "A/RES/75/290"}},
		{"en", sc, "Recalling its previous resolutions, in particular resolutions 1373 (2001), 1540\u00a0(2004) and 2462(2019),", []string{"S/RES/1373(2001)", "S/RES/1540(2004)", "S/RES/2462(2019)"}},
		{"en", sc, "General Assembly resolution 60/180 and Security Council resolution 1645 (2005)", []string{"A/RES/60/180", "S/RES/1645(2005)"}},
		{"en", sc, "the general recommendation No. 30 (2013) and resolution 1325 (2000)", []string{"S/RES/1325(2000)"}},
		{"en", ga, "Assembly resolutions 47/199, 50/120, 53/192, 56/201 and 59/250,", []string{"A/RES/47/199", "A/RES/50/120", "A/RES/53/192", "A/RES/56/201", "A/RES/59/250"}},
		{"en", ga, "Economic and Social Council decisions 1995/232 of 4 May 1995 and 2017/259,", []string{"E/DEC/1995/232", "E/DEC/2017/259"}},
		{"en", ga, "Human Rights Council decision 3/103 of 8 December 2006,", []string{"A/HRC/DEC/3/103"}},
		{"en", hr, "Recalling Council resolutions S-9/1 and S-21/1, and General Assembly resolution S-27/2,", []string{"A/HRC/RES/S-9/1", "A/HRC/RES/S-21/1", "A/RES/S-27/2"}},
		{"en", ga, "Recalling its resolutions ES-11/1 of 2 March 2022 and ES\u201111/4,", []string{"A/RES/ES-11/1", "A/RES/ES-11/4"}},
		{"en", ga, "the Declaration (resolution 1514 (XV)) and resolution 2625 (XXV) of 24 October 1970, annex,", []string{"A/RES/1514(XV)", "A/RES/2625(XXV)"}},
		{"en", ga, "Economic and Social Council resolutions 1990/15 of 24 May 1990 and 1503 (XLVIII) of 27 May 1970,", []string{"E/RES/1990/15", "E/RES/1503(XLVIII)"}},
		{"en", ga, "resolution 1503 (XLVIII) of 27 May 1970 on communications,", []string{"E/RES/1503(XLVIII)"}},
		{"en", hr, "Reaffirming that the General Assembly, in its resolution 60/251, decided that the Council,", []string{"A/RES/60/251"}},
		{"en", hr, "Assembly resolution 48/141 and resolutions 5/1 and 16/21 of the Council,", []string{"A/RES/48/141", "A/HRC/RES/5/1", "A/HRC/RES/16/21"}},
		{"en", ga, "the most recent resolutions of the Human Rights Council, including resolution 54/3 of 11 October 2023,", []string{"A/HRC/RES/54/3"}},
		{"en", ga, "its resolution 48/96 and the Freedom of Association Convention, No. 87 (1948), of the Organisation,", []string{"A/RES/48/96"}},
		{"en", ga, "the report of the Human Rights Council pursuant to Assembly resolution 68/268 and resolution 76/6,", []string{"A/RES/68/268", "A/RES/76/6"}},
		{"en", ga, "the Conference of the States Parties, in its resolution 8/4, and the Commission in its resolution 31/1,", []string{}},
		{"en", ga, "recalls its decisions 20/1 and 20/2 adopted during the twentieth session,", []string{}},
		{"en", ga, "A/56/1026-S/2002/932, annex II, resolution 14/221.", []string{"A/56/1026"}},
		{"en", ga, "E/2013/28, chap. I, sect. B, resolution 56/4.", []string{"E/2013/28"}},
		{"en", ga, "See FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex.", []string{"FCCC/CP/2015/10/Add.1"}},
		{"en", ga, "as requested in the letter (S/2021/696), as set out in resolution 2562 (2020),", []string{"S/2021/696", "S/RES/2562(2020)"}},
		{"en", ga, "A/61/636-S/2006/980 and Corr.1, A/66/749 and A/75/155/Add.1 and Add.2.", []string{"A/61/636", "A/61/636/Corr.1", "A/66/749", "A/75/155/Add.1", "A/75/155/Add.2"}},
		{"en", ga, "resolution 79/999 itself and https://undocs.org/A/RES/46/182 are not cited in 1/2 of 24/7 or 9/11,", []string{}},
		{"en", ga, "Commission for Latin America endorsed by resolution 574 (XXVII) of 16 May 1998, and resolution 93 (IV)", []string{}},
		{"en", ga, "Recalling General Assembly resolution 514 (XV), and resolution 2625 (XXVV)", []string{}},
		{"en", ga, "its resolutions 377 A (V) of 3 November 1950, 1004 (ES-II), 186 (S-2) and 3379 (XXX) of 10 November 1975,", []string{"A/RES/377(V)", "A/RES/1004(ES-II)", "A/RES/186(S-2)", "A/RES/3379(XXX)"}},
		{"en", ga, "General Assembly resolutions 217 (III) A and 2372 (XXII) of 12 June 1968", []string{"A/RES/217(III)", "A/RES/2372(XXII)"}},
		{"en", sc, "Recalling Security Council resolutions 242 (1967),3 338 (1973)4 and 425 (1978),5", []string{"S/RES/242(1967)", "S/RES/338(1973)", "S/RES/425(1978)"}},
		{"en", sc, "Recalling Security Council resolutions 242 (1967), 3 338 (1973) 4 and 425 (1978), 5", []string{"S/RES/242(1967)", "S/RES/338(1973)", "S/RES/425(1978)"}},
		{"en", ga, "Economic and Social Council decision 1978/10 of 3 May 1978 and Trusteeship Council resolution 2100 (XXXVI),", []string{"E/DEC/1978/10", "T/RES/2100(XXXVI)"}},
		{"zh", ga, "安全理事会第242(1967)号决议，第186(S-2)号决议和第1514(XV)号决议，", []string{"S/RES/242(1967)", "A/RES/186(S-2)", "A/RES/1514(XV)"}},
		{"en", ga, "Recalling resolution 585 (1991) and the vol. 382 (1960),", []string{}},
		{"zh", ga, "还回顾其1996年5月9日第50/227号决议和第60/1号决议第139段，", []string{"A/RES/50/227", "A/RES/60/1"}},
		{"zh", sc, "经第2441(2018)、第2509（2020）和2664(2022)号等其后相关决议修订，", []string{"S/RES/2441(2018)", "S/RES/2509(2020)", "S/RES/2664(2022)"}},
		{"zh", ga, "注意到第S/2018/1134号文件所载协议和第13/1999号法律，", []string{"S/2018/1134"}},
		{"zh", ec, "认识到大会在其关于筹资的第74/229号决议中鼓励，", []string{"A/RES/74/229"}},
		{"zh", ga, "回顾其2018年11月26日第73/11号关于合作的决议，", []string{"A/RES/73/11"}},
		{"zh", ga, "审查了2016年12月21日第71/243号和第75/233号决议的执行情况，", []string{"A/RES/71/243", "A/RES/75/233"}},
		{"zh", hr, "回顾人权理事会2007年6月18日关于理事会体制建设的第5/1号决议和大会第48/141号决议，", []string{"A/HRC/RES/5/1", "A/RES/48/141"}},
		{"fr", hr, "Rappelant la résolution 75/233 de l’Assemblée générale, du 21 décembre 2020, et sa propre résolution 54/28, du 12 octobre2023,", []string{"A/RES/75/233", "A/HRC/RES/54/28"}},
		{"ar", ga, "إذ تشير إلى قـــراراتها 47/90 المـــؤرخ 16 كـــانون الأول/ديسمبر 1992 و 58/131 المؤرخ 22 كانون الأول/ديسمبر 2003،", []string{"A/RES/47/90", "A/RES/58/131"}},
		{"ar", ga, "إذ تشير إلى قراريها دإط-10/15 المؤرخ 20 تموز/يوليه 2004 ودإط-10/17 المؤرخ 15 كانون الأول/ديسمبر 2006،", []string{"A/RES/ES-10/15", "A/RES/ES-10/17"}},
		{"en", ga, "Recalling the decisions 20/1 and 20/2 of the High-level Committee on South-South Cooperation,", []string{}},
		{"ar", ga, "التي أنشأها مجلس حقوق الإنسان، في قراره 39/2،", []string{"A/HRC/RES/39/2"}},
		{"ar", hr, "وإذ يشير إلى قراراته 7/25 المؤرخ 28 آذار/مارس 2008، و22/22 المؤرخ 22 آذار/ مارس 2013،", []string{"A/HRC/RES/7/25", "A/HRC/RES/22/22"}},
	} {
		r, got := cited(c.code, c.organ, c.text)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.code, c.text, got, c.want)
		}
		checkCitations(t, c.text, r.Paragraphs[0].Citations)
	}
}

// TestCitationLinks has words with a link on them.
func TestCitationLinks(t *testing.T) {
	for _, c := range []struct {
		text, words string
		link        ontology.Symbol
		want        []string
		warning     bool
	}{
		{"Recalling its resolution 46/182,", "46/182", "A/RES/46/182", []string{"A/RES/46/182"}, false},
		{"Resolution 217 A (III).", "217 A (III)", "A/RES/217(III)", []string{"A/RES/217(III)"}, false},
		{"resolution 53/77 D of 4 December 1998", "53/77", "A/RES/53/77D", []string{"A/RES/53/77D"}, false},
		{"its resolutions 77/128 A and B,", "77/128", "A/RES/77/128A-B", []string{"A/RES/77/128A-B"}, false},
		{"Supplement No. 13 (A/49/13), annex I.", "A/49/13", "A/49/13(SUPP)", []string{"A/49/13(SUPP)"}, false},
		{"See A/56/1026-S/2002/932, annex II.", "A/56/1026-S/2002/932", "A/56/1026", []string{"A/56/1026"}, false},
		{"See A/56/1026-S/2002/932, annex II.", "A/56/1026-S/2002/932", "S/2002/932", []string{"A/56/1026"}, false},
		{"on 74/116 and others,", "74/116", "A/RES/74/116", []string{"A/RES/74/116"}, false},                     // no word says resolution
		{"its resolution 74/116 of 16 December 2019,", "74/116", "A/RES/73/137", []string{"A/RES/74/116"}, true}, // of last year's text
		{"See A/75/246, para. 30.", "A/75/246", "A/74/464", []string{"A/75/246"}, true},
		{"resolution 43/1 of 19 June 2020,", "43/1", "A/RES/43/1", []string{"A/HRC/RES/43/1"}, true}, // 1988
		{"Human Rights Council resolution S-21/1,", "S-21/1", "A/RES/S-21/1", []string{"A/HRC/RES/S-21/1"}, true},
		{"recalls its decisions 20/1 and 20/2,", "20/1", "A/RES/20/1", []string{}, true}, // the twentieth session had no such numbers
		// The Commission on Narcotic Drugs adopted it: the Assembly's is of 2011.
		{"decided, in Commission resolution 66/1 of 17 March 2023,", "66/1", "A/RES/66/1", []string{}, true},
		{"in Commission resolution 2005/35 of 19 April 2005,", "2005/35", "E/CN.4/RES/2005/35", []string{"E/CN.4/RES/2005/35"}, false},
		{"the Universal Declaration of Human Rights,", "Universal Declaration", "A/RES/217(III)", []string{"A/RES/217(III)"}, false},
	} {
		at := strings.Index(c.text, c.words)
		span := resolution.Span{Start: at, End: at + len(c.words)}
		r, got := cited("en", "", c.text, resolution.Link{Span: span, Symbol: c.link})
		warned := len(r.Warnings) > 0 && r.Warnings[0].Code == resolution.LinkMismatch
		if !slices.Equal(got, c.want) || warned != c.warning {
			t.Errorf("%s -> %s\n got %q, %v\nwant %q", c.text, c.link, got, r.Warnings, c.want)
		}
		// A link in two pieces is one.
		cut := resolution.Link{Span: resolution.Span{Start: at, End: at + 2}, Symbol: c.link}
		rest := resolution.Link{Span: resolution.Span{Start: at + 2, End: span.End}, Symbol: c.link}
		if _, again := cited("en", "", c.text, cut, rest); !slices.Equal(again, got) {
			t.Errorf("%s: in pieces %q", c.text, again)
		}
	}
}

// TestCitationMisfit has organs that are named and cannot have adopted what the number says.
func TestCitationMisfit(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "resolution 2/7 of the Assembly of that programme,", []string{}},
		{"en", "the General Assembly, in its resolution 2/7,", []string{}},
		{"en", "Human Rights Council resolution S-35/1 of 24 November 2002,", []string{"A/HRC/RES/S-35/1"}}, // the year is wrong
		{"en", "Economic and Social Council resolution 60/251 of 15 March 2006,", []string{"A/RES/60/251"}}, // or the organ
		{"ar", "القرار 1/70 وقرارها 14/76 المؤرخ 2 كانون الأول/ديسمبر 2021،", []string{"A/RES/70/1", "A/RES/76/14"}},
		{"en", "resolution 1/70 and its resolution 14/76 of 2 December 2021,", []string{}}, // only Arabic prints them in reverse
		{"en", "Human Rights Council resolution 12/70,", []string{}},                       // it adopts no seventy in a session
	} {
		if _, got := cited(c.lang, "", c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCitationIbid(t *testing.T) {
	notes := []string{"A/78/12, para. 3.", "Ibid., para. 20.", "Ibid.", "United Nations, Treaty Series, vol. 189, No. 2545.", "Ibid., vol. 606, No. 8791.",
		"A/78/12 and A/78/13.", "Ibid.", "Resolution 70/1.", "Ibid., Supplement No. 12A (A/78/12/Add.1)."}
	want := []string{"A/78/12", "A/78/12", "A/78/12", "", "", "A/78/12 A/78/13", "", "A/RES/70/1", "A/78/12/Add.1"}
	r := &resolution.Resolution{Symbol: "A/RES/78/999", Language: "en", Organ: generalAssembly}
	for _, n := range notes {
		r.Footnotes = append(r.Footnotes, resolution.Footnote{Text: n})
	}
	New(lang.Get("en")).Find(work.Background(), r)
	for i, n := range r.Footnotes {
		var got []string
		for _, c := range n.Citations {
			got = append(got, string(c.Symbol))
			if c.Ibid != (i == 1 || i == 2) {
				t.Errorf("%s: ibid %v", n.Text, c.Ibid)
			}
		}
		if strings.Join(got, " ") != want[i] {
			t.Errorf("%s: got %q, want %q", n.Text, got, want[i])
		}
	}
}

func TestCitationDates(t *testing.T) {
	for _, c := range []struct {
		code, text string
		want       []string // date and pinpoint
	}{
		{"en", "its resolutions 46/182 of 19 December 1991, 74/28 and 74/29 of 12 December 2019,", []string{"1991-12-19|", "2019-12-12|", "2019-12-12|"}},
		{"en", "See resolution 66/288, annex.", []string{"|annex"}},
		{"en", "General Assembly resolution 60/1 of 16 September 2005, paras. 138 and 139.", []string{"2005-09-16|paras. 138 and 139"}},
		{"en", "Supplement No. 12 (A/78/12), chap. II, sect. A.", []string{"|chap. II"}},
		{"en", "the annex to resolution 46/182 and paragraph 20 of General Assembly resolution 75/1", []string{"|annex", "|paragraph 20"}},
		{"zh", "回顾其2019年12月12日第74/28和74/29号决议，", []string{"2019-12-12|", "2019-12-12|"}},
		{"zh", "第66/288号决议，附件。", []string{"|附件"}},
		{"zh", "重申其第57/4号决议第5和第6段，", []string{"|第5和第6段"}},
		{"zh", "见A/75/246，第30段。", []string{"|第30段"}},
		{"zh", "大会1974年12月14日第3314(XXIX)号决议附件二第二节，", []string{"1974-12-14|附件二"}},
	} {
		r, _ := cited(c.code, "", c.text)
		got := []string{}
		for _, x := range r.Paragraphs[0].Citations {
			got = append(got, x.Date+"|"+x.Pinpoint)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.code, c.text, got, c.want)
		}
	}
}

func TestHanNumber(t *testing.T) {
	for text, want := range map[string]string{
		"大会第一五一四(十五)号决议":     "A/RES/1514(XV)",
		"1946年1月24日第一(一)号决议": "A/RES/1(I)",
		"即第一㈠号决议之中":          "A/RES/1(I)",
		"第二一七(三)号决议":         "A/RES/217(III)",
		"第一委员会(第一)":          "",
		"第三次(三)号会议室":         "",
	} {
		r := &resolution.Resolution{Symbol: "A/RES/77/67", Language: "zh", Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text}}}
		New(lang.Get("zh")).Find(work.Background(), r)
		got := ""
		if c := r.Paragraphs[0].Citations; len(c) > 0 {
			got = string(c[0].Symbol)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
