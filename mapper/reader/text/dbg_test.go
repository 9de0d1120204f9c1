package text
import ("testing";"os";"fmt";"github.com/unkg/unkg/mapper/reader/source")
func TestDbg(t *testing.T){
 f:=os.Getenv("F"); data,_:=os.ReadFile(f)
 r,err:=newTextReader(f,data,source.Known{}); if err!=nil{t.Fatal(err)}
 r.readSymbol(); r.readMasthead(); r.layOut()
 fmt.Printf("%+v\n",r.layout)
 for _,l:=range r.lines { fmt.Println(l.page,l.blank,l.width,l.indent,l.text)}
}
