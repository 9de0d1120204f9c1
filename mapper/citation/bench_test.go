package citation

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
)

// BenchmarkCitation finds the citations of a resolution in which two paragraphs of five and every note cite.
func BenchmarkCitation(b *testing.B) {
	for _, bench := range []struct{ code, cites, plain, note string }{
		{"en", "Recalling its resolutions 46/182 of 19 December 1991, 58/153 of 22 December 2003 and 77/28 of 6 December 2022, and Security Council resolutions 1325 (2000) of 31 October 2000 and 2467 (2019), on the protection of refugees and of other persons of concern,",
			"Expresses its deep concern at the growing number of persons who are forcibly displaced, and calls upon States and other relevant stakeholders to share the burden and the responsibility with the countries that receive large numbers of refugees;",
			"Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 12 (A/78/12 (Part I) and A/78/12 (Part II))."},
		{"zh", "回顾其1991年12月19日第46/182号、2003年12月22日第58/153号和2022年12月6日第77/28号决议，以及安全理事会2000年10月31日第1325(2000)号和第2467(2019)号决议，",
			"深为关切被迫流离失所者人数日增，促请各国和其他有关利益攸关方与接收大量难民的国家分担负担和责任，并以可预测的方式提供支助；",
			"《大会正式记录，第七十八届会议，补编第12号》(A/78/12 (Part I)和A/78/12 (Part II))。"},
	} {
		b.Run(bench.code, func(b *testing.B) {
			r := &resolution.Resolution{Symbol: "A/RES/78/999", Organ: generalAssembly, Adopted: "2023-12-19"}
			size := 0
			for i := range 100 {
				text := bench.plain
				if i%5 < 2 {
					text = bench.cites
				}
				text = strings.Clone(text)
				size += len(text)
				r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{Text: text})
			}
			for range 20 {
				size += len(bench.note)
				r.Footnotes = append(r.Footnotes, resolution.Footnote{Text: bench.note})
			}
			c := New(lang.Get(bench.code))
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				c.Find(work.Background(), r)
			}
		})
	}
}
