package ontology

import (
	"sort"
	"strconv"
)

// The Security Council has numbered its resolutions from 1 without a break, and so did the General Assembly until its
// thirtieth session and the Economic and Social Council until 1977: the number tells the year or the session.

// councilCounts are the numbers of the last resolutions of the Security Council in each year since 1946 (Index to
// Resolutions of the Security Council, and the resolutions themselves).
var councilCounts = []int{
	15, 37, 66, 78, // 1946 to 1949
	89, 96, 98, 103, 105, 110, 121, 126, 131, 132, // 1950s
	160, 170, 177, 185, 199, 219, 232, 244, 262, 275,
	291, 307, 324, 344, 366, 384, 402, 422, 443, 461,
	484, 499, 528, 545, 559, 580, 593, 606, 626, 646,
	683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284,
	1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907,
	1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503,
	2560, 2617, 2671, 2721, 2767,
}

const firstCouncilYear = 1946

// CouncilYear returns the year in which the Security Council adopted its resolution of that number, 1967 for 242; 0 if
// there is none or if it is later than those that unkg knows.
func CouncilYear(number int) int {
	i := sort.SearchInts(councilCounts, number)
	if number < 1 || i == len(councilCounts) {
		return 0
	}
	return firstCouncilYear + i
}

// CouncilAdopted reports whether the Security Council can have adopted a resolution of that number in a year. At the turn
// of a year it is lenient by a few numbers, because sources are.
func CouncilAdopted(number, year int) bool {
	const slack = 5
	if CouncilYear(number) != 0 {
		return number > 0 && (CouncilYear(number) == year || CouncilYear(number-slack) == year || CouncilYear(number+slack) == year)
	}
	const most = 150 // resolutions in a year; there have been 93 at most
	after := year - firstCouncilYear - len(councilCounts) + 1
	return after > 0 && number > 0 && number <= councilCounts[len(councilCounts)-1]+most*after
}

// assemblyCounts are the numbers of the last resolutions of each session of the General Assembly from the first to the
// thirtieth, those of the special sessions after it among them.
var assemblyCounts = []int{
	103, 189, 288, 375, 501, 609, 711, 807, 912, 1008,
	1133, 1237, 1351, 1474, 1622, 1747, 1880, 1992, 2006, 2132,
	2257, 2373, 2490, 2603, 2751, 2903, 3049, 3202, 3362, 3541,
}

// specialCounts are the numbers of the first and the last resolution of the special sessions and the emergency special
// sessions until 1975.
var specialCounts = map[string][2]int{
	"S-1": {104, 106}, "S-2": {186, 189}, "S-3": {1622, 1622}, "S-4": {1872, 1880}, "S-5": {2248, 2251}, "S-6": {3201, 3202}, "S-7": {3362, 3362},
	"ES-1": {997, 1003}, "ES-2": {1004, 1008}, "ES-3": {1237, 1237}, "ES-4": {1474, 1474}, "ES-5": {2252, 2257},
}

// AssemblyAdopted reports whether the General Assembly can have adopted a resolution of that number at a session until
// 1975, given as Symbol.Session returns it: 1514 at "15", 3201 at "S-6". The last numbers of sessions are not known
// exactly: a few numbers fit two.
func AssemblyAdopted(number int, session string) bool {
	const slack = 10
	if c, ok := specialCounts[session]; ok {
		return c[0] <= number && number <= c[1]
	}
	n, err := strconv.Atoi(session)
	if err != nil || n < 1 || n > len(assemblyCounts) {
		return false
	}
	before := 0
	if n > 1 {
		before = assemblyCounts[n-2]
	}
	return number > max(0, before-slack) && number <= assemblyCounts[n-1]+slack
}

// economicNumbers are resolutions of the Economic and Social Council that are often cited, one of a session each, in
// ascending order of sessions. It numbered without a break until 1977, its sixty-third session.
var economicNumbers = []struct{ session, number int }{
	{1, 1}, {2, 11}, {7, 155}, {10, 288}, {22, 624}, {24, 663}, {28, 728}, {42, 1235}, {44, 1296}, {48, 1503}, {50, 1566},
	{53, 1721}, {60, 2008}, {62, 2076}, {63, 2110},
}

// EconomicAdopted reports whether the Economic and Social Council can have adopted a resolution of that number at a
// session until 1977, given as Symbol.Session returns it: 1503 at "48". The numbers of the sessions in between are
// estimated: it is lenient by a hundred, which is what two sessions adopted.
func EconomicAdopted(number int, session string) bool {
	const slack = 100
	n, err := strconv.Atoi(session)
	i := sort.Search(len(economicNumbers), func(i int) bool { return economicNumbers[i].session >= n })
	if err != nil || n < 1 || number < 1 || i == len(economicNumbers) {
		return false
	}
	at := economicNumbers[i]
	if i > 0 {
		before := economicNumbers[i-1]
		share := (at.number - before.number) * (at.session - n) / (at.session - before.session)
		at.number -= share
	}
	return at.number-slack <= number && number <= at.number+slack
}
