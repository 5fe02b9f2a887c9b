using Aspire.DashboardService.Proto.V1;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Interactions;
using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Interactions;

public sealed class InteractionWatcherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_the_host_says_of_a_question_is_kept()
    {
        await using var host = await FakeHost.StartAsync();
        var news = SamplePrompts.Unresolved();
        (news.Notification.LinkText, news.Notification.LinkUrl) = ("Read", "https://example.com/news");
        host.Application.Prompts.Put(news);
        host.Application.Prompts.Put(SamplePrompts.Form(2, SamplePrompts.Secret("Too short."), SamplePrompts.Region()));
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<InteractionStore>();
        await store.Changes.UntilAsync(() => store.Pending.Count() == 2);

        var notification = store.Pending.First();
        Assert.Equal(("Unresolved parameters", "Enter values", InteractionKind.Notification, Tone.Warning, true, false), (notification.Title, notification.PrimaryText, notification.Kind, notification.Tone, notification.CanDismiss, notification.HasSecondary));
        Assert.Equal(("Read", new Uri("https://example.com/news")), (notification.LinkText, notification.Link));
        var form = store.Pending.Last();
        Assert.Equal((InteractionKind.Inputs, true), (form.Kind, form.HasSecondary));
        Assert.Equal((InputKind.Secret, true, 8000, "Too short."), (form.Inputs[0].Kind, form.Inputs[0].IsRequired, form.Inputs[0].MaxLength, Assert.Single(form.Inputs[0].Errors)));
        Assert.Equal((InputKind.Choice, (int?)null), (form.Inputs[1].Kind, form.Inputs[1].MaxLength));
        Assert.Equal([new("north", "North"), new("south", "South")], form.Inputs[1].Options);
    }

    [Fact]
    public async Task Only_pages_are_links()
    {
        await using var host = await FakeHost.StartAsync();
        var news = SamplePrompts.Unresolved();
        news.Notification.LinkUrl = "javascript:alert(1)";
        host.Application.Prompts.Put(news);
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<InteractionStore>();
        await store.Changes.UntilAsync(() => store.Pending.Any());

        Assert.Null(store.Pending.Single().Link);
    }

    [Fact]
    public async Task Answers_reach_the_host_and_ends_take_questions_away()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Prompts.Put(SamplePrompts.Unresolved());
        host.Application.Prompts.Put(SamplePrompts.Form(2, SamplePrompts.Secret()));
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var (store, answers) = (dashboard.Services.GetRequiredService<InteractionStore>(), dashboard.Services.GetRequiredService<InteractionAnswers>());
        await store.Changes.UntilAsync(() => store.Pending.Count() == 2);

        Assert.Null(await answers.AgreeAsync(store.Pending.First(), true, Cancelled));
        Assert.Null(await answers.EnterAsync(store.Pending.Last(), new Dictionary<string, string> { ["payment-key"] = "s3cret" }, Cancelled));
        Assert.Null(await answers.CloseAsync(store.Pending.Last(), Cancelled));

        Assert.Equal(new() { InteractionId = 1, Notification = new() { Result = true } }, await host.Application.Prompts.NextAnswerAsync());
        Assert.Equal(new() { InteractionId = 2, InputsDialog = new() { InputItems = { new InteractionInput { Name = "payment-key", Value = "s3cret" } } } }, await host.Application.Prompts.NextAnswerAsync());
        Assert.Equal(new() { InteractionId = 2, Complete = new() }, await host.Application.Prompts.NextAnswerAsync());
        host.Application.Prompts.End(2);
        await store.Changes.UntilAsync(() => store.Pending.Select(prompt => prompt.Id).SequenceEqual([1]));
    }

    [Fact]
    public async Task Questions_go_with_the_host_and_come_back_with_it()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Prompts.Put(SamplePrompts.Unresolved());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var (store, answers) = (dashboard.Services.GetRequiredService<InteractionStore>(), dashboard.Services.GetRequiredService<InteractionAnswers>());
        await store.Changes.UntilAsync(() => store.Pending.Any());
        var asked = store.Pending.Single();

        await host.LeaveAsync();
        await store.Changes.UntilAsync(() => !store.Pending.Any());
        Assert.Equal("The host does not answer.", await answers.AgreeAsync(asked, true, Cancelled));
        await host.ReturnAsync();

        await store.Changes.UntilAsync(() => store.Pending.Any());
    }
}
