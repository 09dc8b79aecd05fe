using System.Text;

namespace IctPipeline.Core.Tests.Parsing;

public class JsonParserTests
{
    [Fact]
    public void Read_NameWithALoneSurrogate_IsNoFault()
    {
        var json = """{"headline":"Tin ICT","articleBody":"Bộ TT&TT công bố kế hoạch mới tại Hà Nội.","\ud83d key":"x"}""";

        var article = Reading.Article(Encoding.UTF8.GetBytes(json), "a.json");

        Assert.Equal("Tin ICT", article.Title);
    }
}
