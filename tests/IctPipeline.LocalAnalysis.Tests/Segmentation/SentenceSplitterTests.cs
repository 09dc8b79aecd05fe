namespace IctPipeline.LocalAnalysis.Tests.Segmentation;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("vi", "Ông làm ở TP.HCM. Bà ở Hà Nội.", 2)]
    [InlineData("vi", "PGS.TS. Nguyễn Văn Nam nói 3.5 triệu. Xong!", 2)]
    [InlineData("vi", "“Tôi đồng ý.” Ông nói. Rồi đi…", 3)]
    [InlineData("vi", "Công ty Samsung Electronics Co.Ltd ký hợp đồng.", 1)]
    [InlineData("vi", "Tiêu đề không dấu chấm\n\nĐoạn văn đầu tiên.", 2)]
    [InlineData("vi", "Chị Th. (7 tuổi) và bệnh nhân T.H . S về nhà. Họ khỏe.", 2)]
    [InlineData("vi", "Ông đến từ Th. Sau đó ông về.", 2)]
    [InlineData("en", "Mr. Smith met J. K. Rowling in the U.S. yesterday. They left.", 2)]
    [InlineData("ko", "삼성전자가 발표했다. 주가는 올랐다.", 2)]
    [InlineData("ja", "東京で発表した。株価は上がった。", 2)]
    public void Split_Text_GivesItsSentences(string language, string text, int sentences) =>
        Assert.Equal(sentences, Analyses.Of(text, language).Sentences.Count);
}
