using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using IctPipeline.Core.Analysis.Chunking;

namespace IctPipeline.Core.Tests.Analysis.Chunking;

public sealed class TextElementsTests
{
    [Theory]
    [InlineData("Việt Nam", 8)]
    [InlineData("Vie\u0323\u0302t", 4)]
    [InlineData("👨‍👩‍👧‍👦", 4)]
    [InlineData("\r\n", 2)]
    [InlineData("\u0301", 1)]
    [InlineData("", 0)]
    public void Count_Text_CountsWhatTheOldestRulesWould(string text, int expected) => Assert.Equal(expected, TextElements.Count(text));

    [Fact]
    public void Count_AnyText_IsNeverLessThanDotNetCounts() =>
        Prop.ForAll(Texts.Any, text => TextElements.Count(text) >= new StringInfo(text).LengthInTextElements).QuickCheckThrowOnFailure();
}
