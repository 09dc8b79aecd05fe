namespace IctPipeline.LocalAnalysis.Tests.Segmentation;

public class WordSegmenterTests
{
    [Theory]
    [InlineData(
        "Công nghệ thông tin phát triển nhanh.",
        "Công nghệ thông tin|phát triển|nhanh|.",
        "Công nghệ|thông tin|phát triển|nhanh|."
    )]
    [InlineData("Doanh nghiệp hợp tác với sinh viên.", "Doanh nghiệp|hợp tác|với|sinh viên|.", null)]
    [InlineData("Ông Nguyễn Văn An đến Hà Nội.", "Ông|Nguyễn Văn An|đến|Hà Nội|.", null)]
    public void Segment_Vietnamese_JoinsSyllables(string text, string words, string? orElse)
    {
        var found = string.Join('|', Analyses.Of(text, "vi").Words.Select(word => text.Substring(word.Offset, word.Length)));

        Assert.Contains(found, new[] { words, orElse });
    }

    [Fact]
    public void Segment_English_LeavesWordsAlone() => Assert.Equal(5, Analyses.Of("Four words are here.", "en").Words.Count);
}
