using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Tests.Language.Bylines;

public class NamePartsTests
{
    [Theory]
    [InlineData("M.D.", true, false, false)]
    [InlineData("PhD", true, false, false)]
    [InlineData("FAND", true, false, false)]
    [InlineData("TTXVN", false, false, false)]
    [InlineData("Jr.", false, true, false)]
    [InlineData("III", false, true, false)]
    [InlineData("Senior Reporter", false, false, true)]
    [InlineData("Wirtschaftsredakteurin", false, false, true)]
    [InlineData("Phóng viên", false, false, true)]
    [InlineData("John Roe", false, false, false)]
    [InlineData("Mai", false, false, false)]
    public void Part_BesideAName_IsDegreeGenerationOrOffice(string part, bool degree, bool generation, bool office)
    {
        Assert.Equal(degree, NameParts.IsDegree(part));
        Assert.Equal(generation, NameParts.IsGeneration(part));
        Assert.Equal(office, NameParts.IsOffice(part));
    }
}
