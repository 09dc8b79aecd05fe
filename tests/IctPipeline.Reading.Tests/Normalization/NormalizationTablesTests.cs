using IctPipeline.Reading.Model;
using IctPipeline.Reading.Normalization;
using IctPipeline.Reading.Normalization.Text;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Normalization;

/// <summary>Every line of the tables of the clean-up takes something away.</summary>
public sealed class NormalizationTablesTests
{
    private const string Text = "Mạng mới đã chạy.";

    [Fact]
    public void Boilerplate_EveryLine_IsTakenAway()
    {
        TableLines.AssertWork(
            "boilerplate.tsv",
            (kind, words) =>
            {
                var blocks = Blocks(kind == "inline" ? words + Text : words);
                Boilerplate.Remove(blocks);
                return blocks is [{ Text: Text }];
            }
        );
        TableLines.AssertNeeded("boilerplate.tsv", (other, words) => words.StartsWith(other, StringComparison.Ordinal), "inline");
    }

    [Fact]
    public void SignOff_EveryMark_IsTakenAway() =>
        TableLines.AssertWork(
            "sign-off.tsv",
            (_, mark) =>
            {
                var blocks = Blocks($"Một tin khác {mark}");
                SignOff.Take(blocks);
                return blocks[^1].Text.TrimEnd('.') == "Một tin khác";
            }
        );

    private static List<Block> Blocks(string last) => [new Block(BlockKind.Paragraph, Text), new Block(BlockKind.Paragraph, last)];
}
