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
}
