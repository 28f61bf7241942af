-- Words that people tripped over: the same act is called the same everywhere, and a button
-- does not sound like leaving the form.
UPDATE clock_kind SET label_da = 'Acceptér eller afvis' WHERE code = 'accept';
UPDATE campaign_move SET label_nl = 'Afblazen', done_nl = 'Afgeblazen' WHERE code = 'cancel';
UPDATE campaign_state SET label_nl = 'Afgeblazen' WHERE code = 'cancelled';
