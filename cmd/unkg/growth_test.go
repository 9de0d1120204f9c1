package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestGrowth checks how the work on a document grows with its length, in executed statements, whose number is the
// same on every machine. What is counted is how often each block of statements runs, by a program that is built for
// coverage and works on documents of n, 2n and 4n bytes: no block may take much more than twice as much again for the
// second doubling as for the first. GROWTH names the specimens to try, by commas.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "growth")
	build := exec.Command("go", "build", "-cover", "-covermode=atomic",
		"-coverpkg=../../mapper/...,../../export/...,../../ontology,../../testdata/growth", "-o", program, "../../testdata/growth")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	run := exec.Command(program, dir)
	if only := os.Getenv("GROWTH"); only != "" {
		run.Args = append(run.Args, strings.Split(only, ",")...)
	}
	run.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	run.Stderr = os.Stderr
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Split(strings.TrimSpace(string(out)), "\n")
	folders, err := filepath.Glob(filepath.Join(dir, "*", "0"))
	if err != nil || len(folders) != len(names) {
		t.Fatal(len(folders), "folders for", len(names), "specimens", err)
	}
	slices.SortFunc(folders, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) })
	covdata, err := exec.Command("go", "tool", "-n", "covdata").Output()
	if err != nil {
		t.Fatal(err)
	}
	tool := strings.TrimSpace(string(covdata))
	before := steps(t, tool, filepath.Join(dir, "start"))
	for i, folder := range folders {
		counts := [4]map[string]int{before} // and after each document
		for k := range 3 {
			counts[k+1] = steps(t, tool, filepath.Join(filepath.Dir(folder), strconv.Itoa(k)))
		}
		before = counts[3]
		for _, fault := range superlinear(counts) {
			t.Errorf("%s: %s", names[i], fault)
		}
	}
}

// steps returns how many statements of each block have been executed, by the counters in a folder.
func steps(t *testing.T, covdata, folder string) map[string]int {
	profile := filepath.Join(folder, "profile")
	if out, err := exec.Command(covdata, "textfmt", "-i", folder, "-o", profile).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	counts := map[string]int{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) == 3 {
			statements, _ := strconv.Atoi(fields[1])
			times, _ := strconv.Atoi(fields[2])
			counts[strings.TrimPrefix(fields[0], "github.com/unkg/unkg/")] += statements * times
		}
	}
	return counts
}

// comparison is the beginning of a function by which sorting compares.
var comparison = regexp.MustCompile(`^func .*\b(compare\w*|digits\[T|isDigit)\b|Sort(Stable)?Func\(.*func\(`)

// sorts reports whether a block, "export/turtle/order.go:146.31,147.37", is part of how a sort compares. How often it
// does depends on the order that it meets, and is n log n by the library.
func sorts(block string) bool {
	file, place, _ := strings.Cut(block, ":")
	text, err := os.ReadFile(filepath.Join("..", "..", file))
	if err != nil {
		return false
	}
	number, _, _ := strings.Cut(place, ".")
	line, _ := strconv.Atoi(number)
	lines := strings.Split(string(text), "\n")
	for i := min(line, len(lines)) - 1; i >= 0; i-- {
		if comparison.MatchString(lines[i]) {
			return true
		}
		if strings.HasPrefix(lines[i], "func ") {
			return false
		}
	}
	return false
}

// superlinear describes the blocks whose work grows faster than n log n, the worst first.
func superlinear(counts [4]map[string]int) (faults []string) {
	const (
		most = 3        // times that the second doubling may take what the first takes: 2 for n, 2.2 for n log n, 4 for n*n
		few  = 96 << 10 // statements for the second doubling, three for each byte, below which sorting is not measured
	)
	type growth struct {
		block         string
		first, second int
	}
	var grown []growth
	for block := range counts[3] {
		work := func(k int) int { return counts[k][block] - counts[k-1][block] }
		first, second := work(2)-work(1), work(3)-work(2)
		if second > few && second > most*max(first, 1) && !sorts(block) {
			grown = append(grown, growth{block, first, second})
		}
	}
	slices.SortFunc(grown, func(a, b growth) int { return cmp.Or(b.second-a.second, strings.Compare(a.block, b.block)) })
	for _, g := range grown[:min(len(grown), 4)] {
		faults = append(faults, fmt.Sprintf("%s: %d statements more for the first doubling, %d for the second",
			g.block, g.first, g.second))
	}
	return faults
}
