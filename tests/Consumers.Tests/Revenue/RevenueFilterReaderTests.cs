using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Streaming.Consumers.Revenue;

namespace Streaming.Consumers.Tests.Revenue;

public sealed class RevenueFilterReaderTests
{
    [Theory]
    [InlineData("2010-12-01", "2010-12-01T00:00:00.0000000+00:00")]
    [InlineData("2010-12-01T10:00Z", "2010-12-01T10:00:00.0000000+00:00")]
    [InlineData("2010-12-01T10:00:00Z", "2010-12-01T10:00:00.0000000+00:00")]
    [InlineData("2010-12-01T10:00:00.5Z", "2010-12-01T10:00:00.5000000+00:00")]
    [InlineData("2010-12-01T10:00:00%2B01:00", "2010-12-01T09:00:00.0000000+00:00")]
    [InlineData("2010-12-01T10:00-02:30", "2010-12-01T12:30:00.0000000+00:00")]
    public void Instants_and_dates_are_read(string text, string expected)
    {
        var (filter, errors) = Read($"?from={text}");

        Assert.Empty(errors);
        Assert.Equal(expected, filter.From?.ToString("o"));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2010-12-01T10:00:00")]
    [InlineData("2010-13-01")]
    [InlineData("2010-02-30")]
    [InlineData("01.12.2010")]
    [InlineData("1291197600")]
    public void What_is_no_instant_is_named_with_the_accepted_form(string text)
    {
        var (_, errors) = Read($"?to={text}");

        Assert.Equal(
            $"to is '{text}': give an ISO 8601 instant (2010-12-01T10:00:00Z, or with an offset, whose + is written %2B) or a date (2010-12-01, from midnight UTC)",
            Assert.Single(errors["to"]));
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var (_, errors) = Read("?from=x&to=y&country=a&country=b&contry=c");

        Assert.Equal(["contry", "country", "from", "to"], errors.Keys.Order());
        Assert.Equal("country is given 2 times: give it once", Assert.Single(errors["country"]));
        Assert.Equal("'contry' is no parameter: use country, from and to", Assert.Single(errors["contry"]));
    }

    [Fact]
    public void Empty_values_are_none()
    {
        var (filter, errors) = Read("?country=&from=&to=");

        Assert.Empty(errors);
        Assert.Equal(RevenueFilter.All, filter);
    }

    [Fact]
    public void From_is_in_and_to_is_out()
    {
        var (filter, _) = Read("?country=EIRE&from=2010-12-01T10:00Z&to=2010-12-01T12:00Z");

        Assert.Equal([false, true, true, false], new[] { 9, 10, 11, 12 }.Select(hour => filter.Takes(Rows.Row("EIRE", hour))));
        Assert.False(filter.Takes(Rows.Row("Eire", 10)));
    }

    private static (RevenueFilter Filter, Dictionary<string, string[]> Errors) Read(string query)
    {
        var reader = new RevenueFilterReader(new QueryCollection(QueryHelpers.ParseQuery(query)));
        return (reader.Read(), reader.Errors);
    }
}
