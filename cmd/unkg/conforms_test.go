package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/testdata/corpus"
)

// spelt are documents of the further official files that spell candidates differently, two or more for each of 35
// names.
var spelt = strings.Fields(`
	A_HRC_RES_55_1 A_RES_74_221 A_RES_74_302 A_RES_75_152 A_RES_75_205 A_RES_75_219 A_RES_75_307 A_RES_77_284
	A_RES_77_331 A_RES_78_154 A_RES_79_197 A_RES_79_207 A_RES_79_284 E_RES_2025_8 S_PRST_2001_30 S_PRST_2006_31
	S_PRST_2006_38 S_PRST_2006_4 S_PRST_2008_33 S_PRST_2009_1 S_PRST_2011_7 S_PRST_2011_8 S_PRST_2012_26
	S_PRST_2012_9 S_PRST_2013_10 S_PRST_2013_2 S_PRST_2013_22 S_PRST_2013_5 S_PRST_2014_17 S_PRST_2014_27
	S_PRST_2016_1 S_PRST_2016_8 S_PRST_2017_24 S_PRST_2018_11 S_PRST_2018_18 S_PRST_2018_9 S_RES_1330_2000
	S_RES_1472_2003 S_RES_1483_2003 S_RES_1493_2003 S_RES_1511_2003 S_RES_1522_2004 S_RES_1546_2004 S_RES_1547_2004
	S_RES_1556_2004 S_RES_1582_2005 S_RES_1592_2005 S_RES_1781_2007 S_RES_1812_2008 S_RES_1858_2008 S_RES_1863_2009
	S_RES_2003_2011 S_RES_2096_2013 S_RES_2099_2013 S_RES_2101_2013 S_RES_2127_2013 S_RES_2145_2014 S_RES_2270_2016
	S_RES_2279_2016 S_RES_2285_2016 S_RES_2303_2016 S_RES_2356_2017 S_RES_2463_2019 S_RES_2514_2020 S_RES_2579_2021
	S_RES_2625_2022 S_RES_2666_2022 S_RES_2715_2023 S_RES_2724_2024`)

// What is exported has no fault, however many documents make one graph.
func TestExportConforms(t *testing.T) {
	t.Run("spellings", func(t *testing.T) {
		folder := corpus.More(t)
		var files []string
		for _, name := range spelt {
			files = append(files, filepath.Join(folder, "en", name+".xml"))
		}
		conforms(t, files...)
	})
	t.Run("drafts", func(t *testing.T) {
		drafts, err := filepath.Glob(filepath.Join(corpus.More(t), "*", "S_20*.xml"))
		if err != nil || len(drafts) < 100 {
			t.Fatalf("%d drafts, %v", len(drafts), err)
		}
		conforms(t, drafts...)
	})
	t.Run("all", func(t *testing.T) {
		if os.Getenv("UNKG_ALL") == "" {
			t.Skip("make conform exports all further official files, which takes five minutes")
		}
		conforms(t, corpus.More(t))
	})
}

// conforms exports the inputs as one graph and validates it, with warnings at most.
func conforms(t *testing.T, inputs ...string) {
	t.Helper()
	graph := filepath.Join(t.TempDir(), "graph.nq")
	out, err := exec.Command("unkg", append([]string{"export", "--quiet", "--format", "nquads", "-o", graph}, inputs...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if out, err := exec.Command("unkg", "validate", graph).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
