using System.Globalization;
using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

/// <summary>
/// Damaged text in every charset: reading ends as text or as the declared refusal. ICT_FUZZ_CHARSET_CASES sets the number of cases for each
/// charset (12 unless set), ICT_FUZZ_SEED repeats a run.
/// </summary>
public class CharsetFuzzTests
{
    /// <summary>Something of each script; what a charset lacks becomes question marks, which is damage too.</summary>
    private const string Text =
        "<p>Người dân dùng thử dịch vụ mới. Les opérateurs ont déjà commencé. Операторы уже начали строительство.</p>\n"
        + "Οι εταιρείες άρχισαν ήδη. המפעילים כבר החלו. وبدأت الشركات بناء الأبراج. ผู้ให้บริการเริ่มก่อสร้างแล้ว\n"
        + "Sieć będzie gotowa w grudniu, već u prosincu. Yeni ağın çalışacağını açıkladı. 通信各社はすでに工事を始めている。통신사들은 이미 공사를 시작했다.";

    [Fact]
    public void Decode_DamagedTextInEveryCharset_EndsAsTextOrRefusal()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("ICT_FUZZ_SEED") ?? "20260102", CultureInfo.InvariantCulture);
        var cases = int.Parse(Environment.GetEnvironmentVariable("ICT_FUZZ_CHARSET_CASES") ?? "12", CultureInfo.InvariantCulture);
        foreach (var (name, bytes) in Samples())
        {
            for (var i = 0; i < cases; i++)
            {
                var damaged = Damaged(bytes, new Random(seed + i));
                var declared = i % 3 == 0 ? name : null;
                try
                {
                    var decoded = CharsetDetector.Decode(damaged, declared);

                    Assert.InRange(decoded.Confidence, 0, 1);
                    Assert.NotEmpty(decoded.Charset);
                    Assert.True(decoded.Replacements <= decoded.Text.Length);
                }
                catch (ArticleRejectedException rejection)
                {
                    Assert.Equal(RejectionCodes.Undecodable, rejection.Code);
                }
                catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"ICT_FUZZ_SEED={seed + i} with {name}: {exception}");
                }
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Samples()
    {
        foreach (var charset in LegacyCharset.All)
        {
            yield return (charset.Name, charset.Encoding.GetBytes(Text));
        }

        foreach (
            var (name, encoding) in new (string, Encoding)[]
            {
                ("utf-8", Encoding.UTF8),
                ("utf-16le", Encoding.Unicode),
                ("utf-16be", Encoding.BigEndianUnicode),
                ("utf-32le", Encoding.UTF32),
            }
        )
        {
            yield return (name, encoding.GetBytes(Text));
        }

        yield return ("TCVN3", VietnameseTables.Tcvn3.Encode(Text));
        yield return ("VISCII", VietnameseTables.Viscii.Encode(Text));
        yield return ("x-viet-vps", VietnameseTables.Vps.Encode(Text));
        yield return ("iso-2022-jp", CodePages.Get(50220).GetBytes(Text));
        yield return ("iso-2022-kr", CodePages.Get(50225).GetBytes(Text));
        yield return ("hz-gb-2312", CodePages.Get(52936).GetBytes(Text));
    }

    private static byte[] Damaged(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(60), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)(random.Next(2) == 0 ? 0 : 0x1B));
                    break;
            }
        }

        return [.. bytes];
    }
}
