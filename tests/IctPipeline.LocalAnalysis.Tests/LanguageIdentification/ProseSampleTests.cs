namespace IctPipeline.LocalAnalysis.Tests.LanguageIdentification;

public class ProseSampleTests
{
    private const string Vietnamese = "Bài này chỉ cách đo độ trễ của trạm phát sóng. Máy đo được đặt ở chân cột và nối với mạng.";
    private const string Korean = "기지국의 지연 시간을 재는 방법을 적어 둔다. 측정기는 기둥 아래에 두고 망에 잇는다.";
    private const string Japanese = "基地局の遅延を測る方法を書いておきます。測定器は柱の下に置いて、網につなぎます。";
    private const string English =
        "This note shows how to measure the delay of a mast. The meter stands at its foot and is wired to the network.";
    private const string German = "Hier steht, wie man die Verzögerung eines Mastes misst. Das Gerät steht am Fuß und hängt am Netz.";

    private const string Shell = """
        # Install the meter and start it in the background
        $ sudo apt-get update && sudo apt-get install -y mast-meter
        $ docker run -d --name meter -p 8080:80 port/mast-meter:latest
        $ curl -X POST http://localhost:8080/v1/start -H "Accept: text/plain"
        """;

    private const string CSharp = """
        /// <summary>Reads the delay of one station, and waits for it to answer.</summary>
        public async Task<double> ReadAsync(Station station, CancellationToken token)
        {
            using var client = new MeterClient(station.Address);
            // Ask three times, because the first answer is often late
            var values = await client.ReadAsync(times: 3, token).ConfigureAwait(false);
            return values.Average(value => value.TotalMilliseconds);
        }
        """;

    private const string Json = """
        {
          "station": "harbour-north",
          "description": "The station at the northern gate of the harbour",
          "values": [12.5, 13.1, 12.9],
          "enabled": true
        }
        """;

    private const string Log = """
        2024-02-03 10:11:12,345 INFO  [main] app.meter.Reader - Starting the reader with 4 threads
        2024-02-03 10:11:13,001 WARN  [main] app.meter.Reader - The station did not answer in time
        2024-02-03 10:11:14,120 ERROR [pool-1] app.meter.Reader - Giving up after 3 attempts
        """;

    private const string StackTrace = """
        java.lang.IllegalStateException: The station is not connected to any network
            at app.meter.Reader.read(Reader.java:120)
            at app.meter.Reader.run(Reader.java:42)
            at java.base/java.lang.Thread.run(Thread.java:833)
        """;

    private const string Table = "Station\tDelay\tState\nHarbour North\t12.5\tReady\nHarbour South\t14.0\tReady\nAirport\t11.2\tReady";

    private const string Tags = "Networking, Observability, Performance, Docker, Kubernetes, Grafana, Prometheus, Linux, Monitoring";

    public static TheoryData<string, string, string> Posts()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (tag, prose) in new[] { ("vi", Vietnamese), ("ko", Korean), ("ja", Japanese), ("en", English), ("de", German) })
        {
            foreach (
                var other in new[]
                {
                    nameof(Shell),
                    nameof(CSharp),
                    nameof(Json),
                    nameof(Log),
                    nameof(StackTrace),
                    nameof(Table),
                    nameof(Tags),
                }
            )
            {
                data.Add(tag, prose, other);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Identify_ProseAroundMuchCode_IsTheLanguageOfTheProse(string tag, string prose, string other)
    {
        var code = other switch
        {
            nameof(Shell) => Shell,
            nameof(CSharp) => CSharp,
            nameof(Json) => Json,
            nameof(Log) => Log,
            nameof(StackTrace) => StackTrace,
            nameof(Table) => Table,
            _ => Tags,
        };
        var sentences = prose.Split(prose.Contains('。', StringComparison.Ordinal) ? "。" : ". ", 2);
        var body = $"{sentences[0]}.\n\n{string.Join("\n\n", Enumerable.Repeat(code, 12))}\n\n{sentences[1]}";

        Assert.Equal(tag, LocalAnalyzer.IdentifyLanguage(body).Tag);
    }

    [Theory]
    [InlineData("en", "The tour calls at these towns in spring", "Nobody has to pay for the boat, but a seat must be booked early.")]
    [InlineData(
        "de",
        "Die Reise führt im Frühjahr in diese Städte",
        "Niemand muss für das Boot zahlen, aber der Platz muss früh bestellt werden."
    )]
    [InlineData("vi", "Chuyến đi ghé những thành phố này vào mùa xuân", "Không ai phải trả tiền tàu, nhưng phải giữ chỗ sớm.")]
    public void Identify_SentencesAroundNames_AreNotOutweighedByThem(string tag, string before, string after)
    {
        const string names =
            "Harare, Bulawayo, Lusaka, Kitwe, Lilongwe, Blantyre, Maputo, Beira, Nampula, Gaborone, Francistown, Maseru, Mbabane, "
            + "Windhoek, "
            + "Walvis Bay, Antananarivo, Toamasina, Moroni, Dodoma, Arusha, Mwanza, Nairobi, Mombasa, Kisumu, Kampala, Entebbe, Bujumbura, "
            + "Kigali, Kinshasa, Lubumbashi, Libreville, Yaounde, Douala, N'Djamena, Niamey, Abuja, Kano, Ibadan, Cotonou, Lome, "
            + "Accra, Kumasi";

        Assert.Equal(tag, LocalAnalyzer.IdentifyLanguage($"{before}: {names}.\n\n{after}").Tag);
        Assert.Equal(
            tag,
            LocalAnalyzer.IdentifyLanguage($"{before}.\n\n{names.Replace(", ", "\n", StringComparison.Ordinal)}\n\n{after}").Tag
        );
    }

    [Theory]
    [InlineData("ko", "Docker Swarm과 Kubernetes, Prometheus를 써서 서비스를 돌린다")]
    [InlineData("ja", "Docker SwarmとKubernetes、Prometheusを使ってサービスを動かします")]
    [InlineData("vi", "Nhóm dùng Docker Swarm, Kubernetes, Prometheus và Grafana để chạy dịch vụ")]
    public void Identify_LatinTermsInOtherText_SayNothing(string tag, string text) =>
        Assert.Equal(tag, LocalAnalyzer.IdentifyLanguage(text).Tag);

    [Theory]
    [InlineData("en", "System.out.println(\"The harbour opens in the morning and closes at night\");")]
    [InlineData("vi", "Trạm mới")]
    [InlineData("und", "{ } 12 ;")]
    public void Identify_NothingButCodeOrAFewWords_GoesByAllThereIs(string tag, string text) =>
        Assert.Equal(tag, LocalAnalyzer.IdentifyLanguage(text).Tag);
}
