using IctPipeline.Reading.Language.Dates;

namespace IctPipeline.Reading.Tests.Language.Dates;

public class PathDatesTests
{
    [Theory]
    [InlineData("2018-03-22-khai-mac.md", "2018-03-22")]
    [InlineData("/tin/2018/03/22/khai-mac", "2018-03-22")]
    [InlineData("khai-mac-20180322103000.htm", "2018-03-22")]
    [InlineData("khai-mac-201803221030123.htm", "2018-03-22")]
    [InlineData("anh_2018_03_22.jpg", "2018-03-22")]
    [InlineData("/2018/03/khai-mac", "2018-03")]
    [InlineData("/2018/03/anh-2018-03-22.jpg", "2018-03-22")]
    [InlineData("/2018/04/anh/2019/05/", "2018-04")]
    [InlineData("/1990-01-01/", "1990-01-01")]
    [InlineData("/blog/2023/october/03/khai-mac", "2023-10-03")]
    [InlineData("/2023/Oct/khai-mac", "2023-10")]
    public void Read_DateInAPath_IsFound(string path, string expected) =>
        Assert.Equal(expected, PathDates.Read(path)?.ToIso(Scanned.Hanoi));

    [Theory]
    [InlineData("")]
    [InlineData("/2018/khai-mac")]
    [InlineData("/1989/12/31/")]
    [InlineData("bai-180322.htm")]
    [InlineData("bai-1234567.htm")]
    [InlineData("12018-03-22")]
    [InlineData("bai-20189999123.htm")]
    [InlineData("201803221030123456789.htm")]
    [InlineData("/2018/marchers/")]
    public void Read_OtherNumbers_AreNoDate(string path) => Assert.Null(PathDates.Read(path));
}
