using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Language.Text;

namespace IctPipeline.Reading.Tests.Formats.Office;

/// <summary>Every line of the tables of documents does what its kind says.</summary>
public sealed class OfficeTablesTests
{
    [Fact]
    public void StyleNames_EveryLine_IsKnown() =>
        TableLines.AssertWork(
            "style-names.tsv",
            (kind, name) =>
                kind switch
                {
                    "heading" => StyleNames.Find(name + " 2") is { Kind: BlockKind.Heading, Level: 2 },
                    "quote" => StyleNames.Find(name) is { Kind: BlockKind.Quote },
                    "prompt" => StyleNames.Find(name) is { IsPrompt: true },
                    _ => StyleNames.Find(name)?.Role.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase) == true,
                }
        );

    [Fact]
    public void AccountNames_EveryLine_NamesNobody() =>
        TableLines.AssertWork(
            "account-names.tsv",
            (kind, words) =>
                kind switch
                {
                    "account" => AccountNames.Contains(words.ToUpperInvariant()),
                    "title" => AccountNames.IsPlaceholderTitle(words),
                    "document" => AccountNames.IsPlaceholderTitle(words + " 2"),
                    "opening" => AccountNames.Contains(words.ToUpperInvariant() + "QRST"),
                    _ => AccountNames.Contains("QRST" + words.ToUpperInvariant()),
                }
        );
}
