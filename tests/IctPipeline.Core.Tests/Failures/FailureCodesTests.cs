using System.Reflection;
using System.Text.RegularExpressions;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Reading.Model;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Failures;

/// <summary>docs/failures.md against the source, both ways.</summary>
public sealed partial class FailureCodesTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "failures.md"));

    [Theory]
    [InlineData(typeof(RejectionCodes))]
    [InlineData(typeof(FailureCodes))]
    public void All_OfEachClass_IsEveryConstant(Type codes)
    {
        var constants = codes
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants, (IEnumerable<string>)codes.GetProperty("All")!.GetValue(null)!);
    }

    [Fact]
    public void Page_ListsEveryCodeOnceAndNoOther()
    {
        var listed = RowWithCode().Matches(Page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(FailureFilterText.Codes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_SaysOfEveryCodeWhatToDo() =>
        Assert.All(
            Page.Split('\n').Where(line => RowWithCode().IsMatch(line)),
            line => Assert.All(line.Trim('|').Split('|'), cell => Assert.NotEqual("", cell.Trim()))
        );

    /// <summary>Codes are the only first cells that begin with a capital.</summary>
    [GeneratedRegex(@"^\| `([A-Z]\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowWithCode();
}
