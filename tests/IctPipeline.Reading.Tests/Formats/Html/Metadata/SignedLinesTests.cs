using IctPipeline.Reading.Formats.Html.Metadata;

namespace IctPipeline.Reading.Tests.Formats.Html.Metadata;

public class SignedLinesTests
{
    [Theory]
    [InlineData("Orla Fenn, DVM; Anna Sleegers, BA, MPH & Jan Berg, PhD", "Orla Fenn, Anna Sleegers, Jan Berg")]
    [InlineData("Orla Fenn, MPH (Harbours)", "Orla Fenn")]
    [InlineData("Orla Fenn | Senior Writer | July 2, 2025", "Orla Fenn")]
    public void Names_OfficeOrDegreeBehindNames_TellsThem(string line, string names) =>
        Assert.Equal(names, string.Join(", ", SignedLines.Names(line)));

    [Theory]
    [InlineData("Silver Spring, MD")]
    [InlineData("Harbour Masts, LLC")]
    [InlineData("MPH, Orla Fenn")]
    [InlineData("What a good PhD, and what a bad one, costs")]
    public void Names_NoDegreeThatTellsAPerson_AreNone(string line) => Assert.Empty(SignedLines.Names(line));
}
