using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Tests.Entities.Korean;

public class KoreanNamesTests
{
    [Theory]
    [InlineData("한서준 환경부 장관은 회의를 열었다.", "한서준")]
    [InlineData("윤가람 전 대표가 사과했다.", "윤가람")]
    [InlineData("문도하(37)씨가 실종됐다.", "문도하")]
    [InlineData("조유나씨는 집을 나섰다.", "조유나")]
    [InlineData("배우 송민아가 무대에 섰다.", "송민아")]
    [InlineData("정 장관은 답하지 않았다.", "정")]
    [InlineData("한 전 대표는 답하지 않았다.", "한")]
    [InlineData("마르셀 대통령이 도착했다.", "마르셀")]
    [InlineData("경찰은 A씨를 불렀다.", "A")]
    public void Scan_PersonWithOffice_EndsBeforeParticle(string text, string name) =>
        Assert.Equal([name], Analyses.Of(text, "ko").Entities.Texts(EntityCategories.Person));

    [Fact]
    public void Scan_NameAlone_IsKnownFromAnotherPlace() =>
        Assert.Equal(
            ["하지율", "하지율"],
            Analyses.Of("하지율 교수가 왔다. 사람들은 하지율을 반겼다.", "ko").Entities.Texts(EntityCategories.Person)
        );

    [Theory]
    [InlineData("정부는 조사를 마쳤다.")]
    [InlineData("고객이 이번 주문을 취소했다.")]
    [InlineData("그러면 다시 하지 않으면 된다.")]
    public void Scan_PlainWords_AreNobody(string text) =>
        Assert.DoesNotContain(
            Analyses.Of(text, "ko").Entities,
            entity => entity.Category is EntityCategories.Person or EntityCategories.Location
        );

    [Theory]
    [InlineData("경찰청은 서울중앙지법에 영장을 청구했다.", "경찰청", "서울중앙지법")]
    [InlineData("새별전자와 한국농민회총연맹이 만났다.", "새별전자", "한국농민회총연맹")]
    [InlineData("국토교통부와 KBS에 따르면 사실이 아니다.", "국토교통부", "KBS")]
    public void Scan_Bodies_AreToldByTheirEnds(string text, params string[] names) =>
        Assert.Equal(names, Analyses.Of(text, "ko").Entities.Texts(EntityCategories.Organization));

    [Theory]
    [InlineData("경기 파주시 문산읍에서 불이 났다.", "경기", "파주시", "문산읍")]
    [InlineData("서울 마포구 합정동에 있다.", "서울", "마포구", "합정동")]
    [InlineData("미국인이 부산역에 내렸다.", "부산역")]
    public void Scan_Places_NeedAParticleBehind(string text, params string[] names) =>
        Assert.Equal(names, Analyses.Of(text, "ko").Entities.Texts(EntityCategories.Location));

    [Theory]
    [InlineData("2018년 3월 22일에 열렸다.", "2018년 3월 22일", "2018-03-22")]
    [InlineData("지난 7월 2일 시작했다.", "7월 2일", "XXXX-07-02")]
    [InlineData("오후 3시 29분쯤 끝났다.", "오후 3시 29분", "T15:29")]
    [InlineData("2017년부터 팔았다.", "2017년", "2017")]
    public void Scan_Dates_HaveTheirValue(string text, string date, string value)
    {
        var entity = Assert.Single(Analyses.Of(text, "ko").Entities, entity => entity.Category == EntityCategories.DateTime);

        Assert.Equal(date, Assert.Single(entity.Mentions).Text);
        Assert.Equal(value, entity.Value);
    }

    [Theory]
    [InlineData("3억 원을 냈다.", "3억 원", "300000000 원")]
    [InlineData("1만2000명이 모였다.", "1만2000명", "12000 명")]
    [InlineData("30여 명이 다쳤다.", "30여 명", "30 명")]
    [InlineData("금리는 2.5%였다.", "2.5%", "2.5 %")]
    [InlineData("기온은 28~34도였다.", "28~34도", null)]
    [InlineData("세 차례 만났다.", "세 차례", null)]
    public void Scan_Amounts_AreCountedWhole(string text, string amount, string? value)
    {
        var entity = Assert.Single(Analyses.Of(text, "ko").Entities, entity => entity.Category == EntityCategories.Quantity);

        Assert.Equal(amount, Assert.Single(entity.Mentions).Text);
        Assert.Equal(value, entity.Value);
    }
}
