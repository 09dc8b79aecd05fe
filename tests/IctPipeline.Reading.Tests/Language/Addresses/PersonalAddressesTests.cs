using IctPipeline.Reading.Language.Addresses;

namespace IctPipeline.Reading.Tests.Language.Addresses;

public class PersonalAddressesTests
{
    [Theory]
    [InlineData("Write to orla.fenn@port.example for a seat.", "Write to […] for a seat.")]
    [InlineData("Orla Fenn (orla@port.example) knows.", "Orla Fenn knows.")]
    [InlineData("Orla Fenn <orla@port.example>", "Orla Fenn")]
    [InlineData("Mail mailto:orla@port.example.", "Mail […].")]
    [InlineData("김가람 기자garam@port.example로 문의", "김가람 기자[…]로 문의")]
    [InlineData("orla＠port.example", "")]
    [InlineData("E-mail: orla@port.example", "")]
    [InlineData("josé@port.example y orla@port.example", "[…] y […]")]
    public void Omit_AddressOfAPerson_IsLeftOut(string text, string expected) => Assert.Equal(expected, PersonalAddresses.Omit(text));

    [Theory]
    [InlineData("Write to press@port.example or toasoan@bao.example.")]
    [InlineData("port@port.example")]
    [InlineData("news-desk2@port.example")]
    [InlineData("git clone git@code.example:port/masts.git")]
    [InlineData("Follow @orla and https://blog.example/@orla/masts")]
    [InlineData("Copy a.txt to orla@masts.example:/srv/data or orla@masts.example:~ today.")]
    [InlineData("logo@2x.png, lodash@4.17.21, a@b")]
    [InlineData("postgres://orla:word@db.example/masts")]
    [InlineData("h€llo@rriere.de")]
    public void Omit_OtherText_Stays(string text) => Assert.Same(text, PersonalAddresses.Omit(text));

    [Theory]
    [InlineData("Nguyễn An - Email: an@bao.example", "Nguyễn An")]
    [InlineData("Orla Fenn | orla@port.example", "Orla Fenn")]
    [InlineData("garam@port.example 김가람 기자", "김가람 기자")]
    public void Strip_Byline_LeavesTheNames(string text, string expected) => Assert.Equal(expected, PersonalAddresses.Strip(text));

    [Fact]
    public void IsInAddress_AtSignWithAPercentSign_IsFound() =>
        Assert.True(PersonalAddresses.IsInAddress("https://mail.example/?to=orla%40port.example"));

    [Theory]
    [InlineData("ssh orla@masts.example\n  curl -d mail=orla@masts.example")]
    [InlineData("  {\"mail\": \"orla@masts.example\"}")]
    [InlineData("\"author\": \"Orla Fenn <orla@example.org>\"")]
    public void OmitFromCode_Example_Stays(string code) => Assert.Same(code, PersonalAddresses.OmitFromCode(code));

    [Theory]
    [InlineData("  Author: Orla Fenn <orla@port.example>\n    Mend masts", "  Author: Orla Fenn <[…]>\n    Mend masts")]
    [InlineData("Reply-To: orla@port.example", "Reply-To: […]")]
    [InlineData("# by Orla (orla@port.example), miro@port.example", "# by Orla ([…]), miro@port.example")]
    public void OmitFromCode_AddressOfAPerson_IsLeftOut(string code, string expected) =>
        Assert.Equal(expected, PersonalAddresses.OmitFromCode(code));

    [Theory]
    [InlineData("a.md", "# Masts\n\nRun `ssh orla@masts.example` or ask orla@masts.example for the word to it.")]
    [InlineData("a.html", "<h1>Masts</h1><p>Run <code>ssh orla@masts.example</code> or ask orla@masts.example for the word to it.</p>")]
    public void Read_AddressInCodeAndInProse_OnlyTheOneInProseGoes(string name, string text) =>
        Assert.Equal("Run ssh orla@masts.example or ask […] for the word to it.", Reading.Article(text, name).Body);
}
