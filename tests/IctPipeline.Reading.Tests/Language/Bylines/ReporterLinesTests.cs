using IctPipeline.Reading.Language.Bylines;

namespace IctPipeline.Reading.Tests.Language.Bylines;

public class ReporterLinesTests
{
    [Theory]
    [InlineData("김가람 기자 garam@port.example", "김가람")]
    [InlineData("garam@port.example 김가람 기자", "김가람")]
    [InlineData("김가람 기자(garam@port.example)", "김가람")]
    [InlineData("부산=김가람 기자 garam@port.example", "김가람")]
    [InlineData("김가람·이나래 기자 garam@port.example", "김가람, 이나래")]
    [InlineData("김가람 이나래 기자", "김가람, 이나래")]
    [InlineData("사회부 김가람 기자", "김가람")]
    [InlineData("김가람 선임기자 garam@port.example", "김가람")]
    [InlineData("Nguyễn Văn An - Email: an@bao.example", "Nguyễn Văn An")]
    [InlineData("Lê Thu Hà (ha@bao.example)", "Lê Thu Hà")]
    [InlineData("By Orla Fenn orla@port.example", "Orla Fenn")]
    [InlineData("Orla Fenn | orla@port.example", "Orla Fenn")]
    [InlineData("記者 山田花子 hanako@port.example", "山田花子")]
    [InlineData("山田花子 記者 hanako@port.example", "山田花子")]
    [InlineData("Von Orla Fenn, orla@port.example", "Orla Fenn")]
    public void ReadLine_NameWithAnAddress_IsTheAuthor(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", BylineReader.ReadLine(line)?.Authors ?? []));

    [Theory]
    [InlineData("Contact Orla at orla@port.example")]
    [InlineData("Contact orla@port.example")]
    [InlineData("orla@port.example")]
    public void ReadLine_OtherLineWithAnAddress_IsNoByline(string line) => Assert.Null(BylineReader.ReadLine(line));

    [Theory]
    [InlineData("Fenn, Orla", "Orla Fenn")]
    [InlineData("van den Berg, Jan", "Jan van den Berg")]
    [InlineData("Doe, John, Jr.", "John Doe Jr.")]
    [InlineData("Fenn, Orla; Tarn, Miro", "Orla Fenn|Miro Tarn")]
    [InlineData("García Márquez, Gabriel", "Gabriel García Márquez")]
    [InlineData("Orla Fenn, Miro Tarn", "Orla Fenn, Miro Tarn")]
    [InlineData("Orla Fenn, PhD", "Orla Fenn, PhD")]
    public void Turn_FamilyNameFirst_IsSpokenOrder(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', InvertedNames.Turn(text)));

    [Theory]
    [InlineData("Fenn, Orla", "Orla Fenn")]
    [InlineData("Orla Fenn, Reuters", "Orla Fenn, Reuters")]
    [InlineData("Reuters, Hanoi", "Reuters, Hanoi")]
    public void TurnSure_OnlyWhatCanBeNothingElse_IsTurned(string text, string expected) =>
        Assert.Equal(expected, InvertedNames.TurnSure(text));
}
