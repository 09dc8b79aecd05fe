using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class DateLabelsTests
{
    [Theory]
    [InlineData("Published on 17 December 2019 at 10h25 - Updated on 18 December 2019 at 08h40")]
    [InlineData("Updated on 18 December 2019 at 08h40, published on 17 December 2019 at 10h25")]
    [InlineData("Publié le 17 décembre 2019 à 10h25 - Mis à jour le 18 décembre 2019 à 08h40")]
    [InlineData("Veröffentlicht am 17.12.2019, 10:25 Uhr | Aktualisiert am 18.12.2019, 08:40 Uhr")]
    [InlineData("17/12/2019 10:25 | Actualizado a 18/12/2019 08:40")]
    [InlineData("Đăng lúc 10:25 17/12/2019 - Cập nhật 08:40 18/12/2019")]
    [InlineData("17/12/2019 10:25 (Cập nhật: 18/12/2019 08:40)")]
    [InlineData("입력 2019.12.17 10:25 수정 2019.12.18 08:40")]
    [InlineData("2019.12.17 10:25 입력 | 2019.12.18 08:40 수정")]
    [InlineData("公開日：2019年12月17日 10:25 更新日：2019年12月18日 08:40")]
    [InlineData("Опубликовано 17 декабря 2019, 10:25. Обновлено 18 декабря 2019, 08:40")]
    [InlineData("Pubblicato il 17 dicembre 2019 alle 10:25. Aggiornato il 18 dicembre 2019 alle 08:40")]
    [InlineData("Megjelent: 2019. december 17. 10:25 Frissítve: 2019. december 18. 08:40")]
    [InlineData("Yayınlanma: 17 Aralık 2019 10:25 Güncellenme: 18 Aralık 2019 08:40")]
    [InlineData("Δημοσιεύτηκε 17 Δεκεμβρίου 2019 10:25, Τελευταία ενημέρωση 18 Δεκεμβρίου 2019 08:40")]
    public void Parts_PublicationAndChange_AreToldApart(string line)
    {
        var (published, modified) = DateLabels.Parts(line, modified: false);

        Assert.Equal((17, new TimeOnly(10, 25)), Of(published));
        Assert.Equal((18, new TimeOnly(8, 40)), Of(modified));
    }

    [Theory]
    [InlineData("Cập nhật lúc 10:25 17/12/2019")]
    [InlineData("Stand: 17.12.2019")]
    [InlineData("Hội nghị từ 17/12/2019 đến 18/12/2019")]
    public void Parts_OneDateOrNoChange_IsThePublication(string line) =>
        Assert.Equal((line, null), DateLabels.Parts(line, modified: false));

    [Fact]
    public void Parts_OnlyAChange_IsNoPublication() => Assert.Null(DateLabels.Parts("Updated 18 December 2019", modified: false).Published);

    [Fact]
    public void Parts_ChangeBehindAName_IsNoPublication() =>
        Assert.Null(DateLabels.Parts("By Orla Fenn Last updated: 18 December 2019", modified: false).Published);

    [Fact]
    public void Parts_LabelInASentence_LeavesTheDate() =>
        Assert.NotNull(DateLabels.Parts("The revised plans were shown on 18 December 2019", modified: false).Published);

    [Theory]
    [InlineData("Major works from 17 December 2019 to 18 December 2019 at the quay", false)]
    [InlineData("MAJ le 18 décembre 2019, publié le 17 décembre 2019", true)]
    public void Parts_WordThatOnlyBeginsLikeALabel_IsNone(string line, bool isChange) =>
        Assert.Equal(isChange, DateLabels.Parts(line, modified: false).Modified is not null);

    private static (int? Day, TimeOnly? Time) Of(string? text) =>
        text is not null && DateScanner.ReadValue(text, monthFirst: false) is { } date ? (date.Day, date.Time) : (null, null);
}
