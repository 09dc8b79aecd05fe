using IctPipeline.Cli.Evaluate.Reading;

namespace IctPipeline.Cli.Tests.Evaluate;

public class ColumnFileTests
{
    [Theory]
    [InlineData("a B-PER|b I-PER|c O|d B-LOC", new[] { "a b/PER", "d/LOC" })]
    [InlineData("a I-PER|b I-PER|c I-LOC", new[] { "a b/PER", "c/LOC" })]
    [InlineData("a B-PER|b B-PER", new[] { "a/PER", "b/PER" })]
    [InlineData("a S-PER|b B-ORG|c E-ORG|d S-ORG", new[] { "a/PER", "b c/ORG", "d/ORG" })]
    [InlineData("Hà_Nội B-LOC|đẹp O", new[] { "Hà Nội/LOC" })]
    public void Spans_Scheme_IsRead(string rows, string[] spans)
    {
        var sentence = Assert.Single(Sentences(rows.Split('|'), 1));

        Assert.Equal(spans, sentence.Spans().Select(span => $"{sentence.Text[span.Start..span.End]}/{span.Type}"));
    }

    [Theory]
    [InlineData("a NN B-NP B-PER|b NN I-NP O", 3)]
    [InlineData("a B-PERSON_NAME|b O", 1)]
    [InlineData("a NN B-NP|b NN I-NP", -1)]
    public void EntityColumn_Rows_IsTheFirstOfLabels(string rows, int column) =>
        Assert.Equal(column, ColumnFile.EntityColumn(ColumnFile.Rows(rows.Split('|'))));

    [Fact]
    public void Rows_ConllU_HaveTheirFormFirst()
    {
        var rows = ColumnFile.Rows([
            "# text = a",
            "1\tcông nghệ\t_\tN\t_\t_\t0\troot\t_\t_",
            "1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_",
            "",
            "-DOCSTART- O",
        ]);

        var sentence = Assert.Single(ColumnFile.Sentences(rows, -1));
        Assert.Equal([(0, 9)], sentence.Words());
    }

    [Theory]
    [InlineData("-DOCSTART- O||a O||b O||-DOCSTART- O||c O", new[] { 2, 1 })]
    [InlineData("a O||-DOCSTART- O||b O||-DOCSTART- O", new[] { 1, 1 })]
    [InlineData("a O||b O|c O", new[] { 1, 1 })]
    public void DocumentLengths_MarkedDocuments_AreCounted(string rows, int[] lengths) =>
        Assert.Equal(lengths, ColumnFile.DocumentLengths(ColumnFile.Rows(rows.Split('|'))));

    [Fact]
    public void Words_SyllableLabels_GiveWholeWords()
    {
        var rows = ColumnFile.Rows(["công\tB-W", "nghệ\tI-W", "mới\tB-W"]);

        var sentence = Assert.Single(ColumnFile.Sentences(rows, ColumnFile.WordColumn(rows)));
        Assert.Equal([(0, 9), (10, 13)], sentence.Words());
    }

    private static List<ColumnSentence> Sentences(IEnumerable<string> lines, int column) =>
        ColumnFile.Sentences(ColumnFile.Rows(lines), column);
}
