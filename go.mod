module github.com/unkg/unkg

go 1.26.0

require (
	github.com/knakk/rdf v0.0.0-20190304171630-8521bf4c5042
	gopkg.in/yaml.v3 v3.0.1
)

require (
	github.com/tdewolff/parse/v2 v2.8.20
	github.com/urfave/cli/v2 v2.27.7
	golang.org/x/text v0.43.0
)

require (
	github.com/cpuguy83/go-md2man/v2 v2.0.7 // indirect
	github.com/russross/blackfriday/v2 v2.1.0 // indirect
	github.com/xrash/smetrics v0.0.0-20240521201337-686a1a2994c1 // indirect
)
