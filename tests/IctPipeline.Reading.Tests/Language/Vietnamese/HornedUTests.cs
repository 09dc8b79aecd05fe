using IctPipeline.Reading.Normalization.Text;

namespace IctPipeline.Reading.Tests.Language.Vietnamese;

public class HornedUTests
{
    [Theory]
    [InlineData("đƣợc", "được")]
    [InlineData("CHƢƠNG TRÌNH MỚI", "CHƯƠNG TRÌNH MỚI")]
    [InlineData("Bộ trƣởng Bộ Thông tin", "Bộ trưởng Bộ Thông tin")]
    [InlineData("ƣu tiên hàng đầu", "ưu tiên hàng đầu")]
    public void Clean_LetterThatConvertersWriteForU_IsU(string wrong, string right) => Assert.Equal(right, TextCleaner.Clean(wrong));

    [Theory]
    [InlineData("qƣzƣl")]
    [InlineData("ƣəzitə")]
    public void Clean_LetterOfAnotherLanguage_Stays(string text) => Assert.Equal(text, TextCleaner.Clean(text));
}
